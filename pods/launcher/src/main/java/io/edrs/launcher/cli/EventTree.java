package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** A tree of events, drawn. */
final class EventTree {

    private EventTree() {}

    static String text(JsonNode trace) {
        var text = new StringBuilder();
        for (var root : trace.path("roots")) {
            draw(root, "  ", "", text);
        }
        for (var defect : trace.path("defects")) {
            text.append("  ! ").append(defect.isTextual() ? defect.asText() : defect.toString()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static void draw(JsonNode node, String indent, String branch, StringBuilder text) {
        text.append(indent).append(branch).append(node.path("type").asText())
                .append("  (").append(node.path("source").asText()).append(", +")
                .append(Math.round(node.path("durationMs").asDouble())).append(" ms)\n");
        var children = node.path("children");
        for (var i = 0; i < children.size(); i++) {
            var last = i == children.size() - 1;
            draw(children.get(i), indent + (branch.isEmpty() ? "" : branch.startsWith("└") ? "   " : "│  "), last ? "└─ " : "├─ ", text);
        }
    }
}
