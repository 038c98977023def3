package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** An answer as people read it. */
final class AnswerText {

    private AnswerText() {}

    static String of(JsonNode answer) {
        if (!answer.has("answer")) {
            return "Your question is accepted and not answered yet; './edrs status' shows what is away. Its answer will be at GET %s"
                    .formatted(answer.path("location").asText());
        }
        var text = new StringBuilder(answer.path("answer").asText()).append('\n');
        for (var evidence : answer.path("evidence")) {
            if (evidence.path("kind").asText().equals("proof")) {
                text.append('\n').append(evidence.path("text").asText().strip().indent(2)).append('\n');
            }
        }
        for (var citation : answer.path("citations")) {
            var place = citation.path("place").asText();
            text.append("  └ ").append(citation.path("document").asText())
                    .append(place.isEmpty() ? "" : " › " + place).append(": “").append(citation.path("quote").asText()).append("”\n");
        }
        if (!answer.path("missing").isEmpty()) {
            text.append("  missing: ").append(listed(answer.path("missing"))).append('\n');
        }
        return text.append("  confidence %.2f · %s path · %d hops, %d messages · %.0f ms · conversation %s · trace %s".formatted(
                answer.path("confidence").asDouble(), answer.path("path").asText(), answer.path("busHops").asInt(),
                answer.path("busMessages").asInt(), answer.path("timings").path("total").asDouble(),
                answer.path("conversationId").asText(), answer.path("traceId").asText())).toString();
    }

    /** Words as people list them. */
    static String listed(JsonNode words) {
        return words.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
