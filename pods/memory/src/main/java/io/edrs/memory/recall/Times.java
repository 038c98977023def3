package io.edrs.memory.recall;

import io.edrs.platform.language.time.Mention;
import io.edrs.platform.language.time.Span;
import io.edrs.platform.language.time.TimeWords;
import io.edrs.schema.memory.Turn;
import java.time.ZoneOffset;
import java.util.List;

/** How near a turn is to the times a question names: by the days it speaks of, and by the day it was said. */
final class Times {

    private static final double SAID_WITHIN = 0.9;
    private static final double SAID_AFTER = 0.7;
    private static final double SAID_BEFORE = 0.4;
    private static final double LEAST_FADING = 3;
    private static final int LONG = 366;

    private Times() {}

    static List<Mention> told(Turn turn) {
        return TimeWords.said(turn.text(), turn.saidAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** 1 when it speaks of one of the times, less the further away it was said; plans precede and tales follow what they tell of. */
    static double nearness(Turn turn, List<Mention> told, List<Span> times) {
        return times.stream().mapToDouble(span -> nearness(turn, told, span)).max().orElse(0);
    }

    private static double nearness(Turn turn, List<Mention> told, Span time) {
        if (told.stream().anyMatch(mention -> mention.span().days() <= LONG && mention.span().overlaps(time))) {
            return 1;
        }
        double days = time.distance(turn.saidAt());
        if (days == 0) {
            return SAID_WITHIN;
        }
        double fading = Math.max(LEAST_FADING, time.days() / 2.0);
        return days > 0 ? SAID_AFTER * Math.exp(-days / fading) : SAID_BEFORE * Math.exp(days / fading);
    }
}
