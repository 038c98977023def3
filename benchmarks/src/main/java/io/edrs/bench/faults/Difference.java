package io.edrs.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/**
 * An answer that is not the undisturbed one, and what may explain it.
 *
 * @param evidence how many pieces were considered
 * @param afterKill the last thing killed before the answer
 * @param askedAfter seconds from that kill to the question, negative when it was asked before
 * @param answeredAfter seconds from that kill to the answer
 * @param answeredAfterReady seconds from when all was ready again to the answer, negative when it came before
 */
record Difference(String messageId, String question, String answer, String undisturbed, JsonNode missing, String path, int evidence,
        JsonNode timings, boolean streamed, boolean disturbed, String afterKill, double askedAfter, double answeredAfter, double answeredAfterReady) {

    static Difference of(Entry entry, List<Kill> kills, String undisturbed, boolean disturbed) {
        var said = entry.answer;
        var last = kills.stream().filter(kill -> kill.at() < entry.answeredAt).max(Comparator.comparingLong(Kill::at));
        return new Difference(entry.messageId, entry.text, Entry.essence(said), undisturbed, said.path("missing"), said.path("path").asText(),
                said.path("evidence").size(), said.path("timings"), entry.streamed, disturbed,
                last.map(Kill::process).orElse("nothing"), since(last.map(Kill::at).orElse(0L), entry.askedAt),
                since(last.map(Kill::at).orElse(0L), entry.answeredAt), since(last.map(Kill::readyAt).orElse(0L), entry.answeredAt));
    }

    private static double since(long moment, long then) {
        return Math.round((then - moment) / 1e7) / 100.0;
    }
}
