package io.edrs.memory.recall;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.memory.Episodes;
import io.edrs.platform.language.time.Anchor;
import io.edrs.platform.language.time.Mention;
import io.edrs.platform.language.time.Span;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * Finds when the event was that a time is told by. Many turns may speak of it; the one that says when it was, or tells of it as
 * of that day, knows best.
 */
@Singleton
final class Events {

    private static final int CONSIDERED = 16;
    private static final int MOST = 2;
    private static final int SHORT = 3;
    private static final double GOOD = 0.7;
    private static final double WITHOUT_A_DAY = 0.5;
    private static final double BY_ANOTHER = 0.8;
    private static final double OF_WORDS = 0.5;

    private final Episodes episodes;
    private final EmbeddingModel model;

    Events(Episodes episodes, EmbeddingModel model) {
        this.episodes = episodes;
        this.model = model;
    }

    /** A turn about the event, the short times it names, and how likely it tells when the event was, 1 at most. */
    private record Telling(Turn turn, List<Span> days, double trust) {}

    /** The days of the event, surest first, at most two; none when nothing speaks of it. */
    List<Span> of(Search search, Anchor anchor, Reach reach, List<String> speakers) {
        var pool = new Pool();
        pool.add(reach.words(anchor.event(), CONSIDERED, Reach.Within.ALL), (candidate, score) -> candidate.words = score);
        pool.add(reach.meaning(model.embed("Today was " + anchor.event()).content().vector(), CONSIDERED, Reach.Within.ALL),
                (candidate, score) -> candidate.meaning = Math.max(0, score));
        double words = pool.most(candidate -> candidate.words);
        double meaning = pool.most(candidate -> candidate.meaning);
        pool.all().forEach(candidate -> candidate.score = OF_WORDS * share(candidate.words, words) + (1 - OF_WORDS) * share(candidate.meaning, meaning));
        var tellings = tellings(search, pool, speakers);
        double best = tellings.isEmpty() ? 0 : tellings.getFirst().trust();
        var good = tellings.stream().filter(telling -> telling.trust() >= GOOD * best).toList();
        var told = good.stream().flatMap(telling -> telling.days().stream()).distinct().limit(MOST).toList();
        return told.isEmpty() ? good.stream().limit(1).map(telling -> day(telling.turn())).toList() : told;
    }

    private List<Telling> tellings(Search search, Pool pool, List<String> speakers) {
        var scores = pool.best(CONSIDERED);
        var turns = episodes.find(search.tenant(), scores.stream().map(candidate -> candidate.hit.reference()).toList());
        return turns.stream().filter(turn -> !Turns.onlyAsks(turn)).map(turn -> telling(turn, scores.stream()
                        .filter(candidate -> candidate.hit.eventId().equals(turn.eventId())).findFirst().orElseThrow().score, speakers))
                .sorted(Comparator.comparingDouble(Telling::trust).reversed()).toList();
    }

    private static Telling telling(Turn turn, double score, List<String> speakers) {
        var days = Times.told(turn).stream().map(Mention::span).filter(span -> span.days() <= SHORT).toList();
        var isBySpeaker = speakers.isEmpty() || speakers.stream().anyMatch(name -> Turns.isBy(turn, name));
        return new Telling(turn, days, score * (days.isEmpty() ? WITHOUT_A_DAY : 1) * (isBySpeaker ? 1 : BY_ANOTHER));
    }

    private static double share(double score, double most) {
        return most == 0 ? 0 : score / most;
    }

    private static Span day(Turn turn) {
        return Span.day(turn.saidAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
