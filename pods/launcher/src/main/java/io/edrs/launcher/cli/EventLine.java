package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An event in one line: when, what, who said it, the trace it belongs to, and the text that it carries. */
final class EventLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int LONGEST = 80;

    private EventLine() {}

    static String of(JsonNode event) {
        return "%s  %-34s %-24s %s  %s".formatted(TIME.format(Instant.parse(event.path("publishedAt").asText()).atZone(ZoneId.systemDefault())),
                event.path("type").asText(), event.path("source").asText(), event.path("correlationId").asText().replace("-", ""),
                text(event.path("payload"))).stripTrailing();
    }

    private static String text(JsonNode payload) {
        for (var name : new String[] {"answer", "text", "name"}) {
            if (payload.path(name).isTextual()) {
                var line = payload.path(name).asText().replaceAll("\\s+", " ").strip();
                return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
            }
        }
        return "";
    }
}
