package io.edrs.bench.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A conversation of two over many sessions, and questions about it with the turns that answer them. */
public record Dialogue(String conversation, List<Session> sessions, List<Query> questions) {

    /** @param date a day as 2025-03-01 or a moment as 2025-03-01T18:00:00Z */
    public record Session(String date, List<Line> turns) {

        /** When it began; a day's session in the morning. */
        Instant begin() {
            return date.length() > 10 ? Instant.parse(date) : LocalDate.parse(date).atTime(9, 0).toInstant(ZoneOffset.UTC);
        }
    }

    /** One turn. */
    public record Line(String id, String speaker, String text) {}

    /** A question and the ids of the turns that answer it. */
    public record Query(String text, List<String> gold, String kind) {}
}
