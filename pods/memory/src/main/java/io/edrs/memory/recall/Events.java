package io.edrs.memory.recall;

import io.edrs.memory.Episodes;
import io.edrs.memory.Hit;
import io.edrs.platform.language.time.Anchor;
import io.edrs.platform.language.time.Mention;
import io.edrs.platform.language.time.Span;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;

/** Finds when the event was that a time is told by: a turn about it that names a day knows best, or else the day it was said. */
@Singleton
final class Events {

    private static final int CONSIDERED = 12;
    private static final int MOST = 2;
    private static final int SHORT = 3;
    private static final double GOOD = 0.6;

    private final Episodes episodes;

    Events(Episodes episodes) {
        this.episodes = episodes;
    }

    List<Span> of(Search search, Anchor anchor, Reach reach) {
        var found = reach.words(anchor.event(), CONSIDERED, Reach.Within.ALL);
        double best = found.stream().mapToDouble(Hit::score).max().orElse(0);
        var good = found.stream().filter(hit -> hit.score() >= GOOD * best).map(Hit::reference).toList();
        var turns = episodes.find(search.tenant(), good);
        var told = turns.stream().flatMap(turn -> Times.told(turn).stream()).map(Mention::span)
                .filter(span -> span.days() <= SHORT).distinct().limit(MOST).toList();
        return told.isEmpty() ? turns.stream().limit(1).map(Events::day).toList() : told;
    }

    private static Span day(Turn turn) {
        return Span.day(turn.saidAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
