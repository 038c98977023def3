package io.edrs.memory.recall;

import io.edrs.memory.Episodes;
import io.edrs.memory.time.Anchor;
import io.edrs.memory.time.Span;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One pass, four ways: words, meaning, entities and time, fused; a second round where the question needs two steps. */
@Singleton
final class Recollection {

    private static final int MONTHS = 3;

    private final Episodes episodes;
    private final QuestionReader reader;
    private final SecondRound secondRound;
    private final RecallConfig config;

    Recollection(Episodes episodes, QuestionReader reader, SecondRound secondRound, RecallConfig config) {
        this.episodes = episodes;
        this.reader = reader;
        this.secondRound = secondRound;
        this.config = config;
    }

    /** What was found, best first, and what the asker should know of it. */
    record Found(List<Turn> memories, @Nullable String note) {}

    Found recall(Search search) {
        var question = reader.read(search.text(), search.asked().atOffset(ZoneOffset.UTC).toLocalDate());
        var note = Notes.of(search, question);
        if (question.isEmpty() || search.limit() <= 0) {
            return new Found(List.of(), note);
        }
        var reach = new Reach(episodes, search);
        var speakers = speakers(question, reach);
        var times = times(question, reach);
        var pool = pool(search, question, reach, speakers, times);
        var judgement = new Judgement(Weights.DEFAULT, question, times, speakers);
        judgement.first(pool);
        pool.keepOnly(known(search, pool.best(Math.max(config.considered(), 2 * search.limit()))));
        judgement.last(pool);
        if (question.indirect()) {
            secondRound.add(pool, question, reach, new HashSet<>(speakers));
            pool.keepOnly(known(search, List.copyOf(pool.all())));
            judgement.last(pool);
        }
        return new Found(marked(pool, question, search.limit()), pool.all().isEmpty() ? Notes.nothing(note) : note);
    }

    private Pool pool(Search search, Question question, Reach reach, List<String> speakers, List<Span> times) {
        var pool = new Pool();
        var words = words(question, speakers);
        var entities = String.join(" ", question.entities().stream().filter(word -> !speakers.contains(word)).toList());
        for (var within : withins(speakers, times)) {
            pool.add(reach.words(words, config.candidates(), within), (c, score) -> c.words = Math.max(c.words, score));
            pool.add(reach.words(entities, config.candidates() / 2, within), (c, score) -> c.entities = Math.max(c.entities, score));
            if (search.vector() != null) {
                pool.add(reach.meaning(search.vector(), config.candidates(), within).stream()
                        .filter(hit -> hit.score() >= config.leastSimilarity()).toList(), (c, score) -> c.meaning = Math.max(c.meaning, score));
            }
        }
        return pool;
    }

    /** A speaker is looked for as such, and a question of nothing but a time for whatever was said then. */
    private static String words(Question question, List<String> speakers) {
        var left = question.words().stream().filter(word -> !speakers.contains(word)).toList();
        return left.isEmpty() ? "said " + String.join(" ", question.words()) : String.join(" ", left);
    }

    private static List<Reach.Within> withins(List<String> speakers, List<Span> times) {
        var withins = new ArrayList<Reach.Within>(List.of(Reach.Within.ALL));
        speakers.forEach(speaker -> withins.add(Reach.Within.saidBy(speaker)));
        times.stream().flatMap(span -> months(span).stream()).distinct().limit(MONTHS).map(Reach.Within::in).forEach(withins::add);
        return withins;
    }

    /** The months of a short time, and the one after it begins, when it is told of. */
    private static List<YearMonth> months(Span span) {
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(span.from()); !month.isAfter(YearMonth.from(span.to())); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months.size() > MONTHS ? List.of() : months;
    }

    private List<String> speakers(Question question, Reach reach) {
        return question.names().stream().filter(name -> !reach.words("said", 1, Reach.Within.saidBy(name)).isEmpty()).toList();
    }

    private List<Span> times(Question question, Reach reach) {
        var times = new ArrayList<>(question.spans());
        question.anchors().forEach(anchor -> moment(anchor, reach).ifPresent(event -> times.add(anchor.seenFrom(event))));
        return times;
    }

    /** When the event of an anchor was: the day told by the turn that tells of it best, or else the day it was said. */
    private Optional<Span> moment(Anchor anchor, Reach reach) {
        var found = reach.words(anchor.event(), 1, Reach.Within.ALL);
        return found.stream().findFirst().map(hit -> Span.day(hit.saidAt().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private List<Candidate> known(Search search, List<Candidate> candidates) {
        var missing = candidates.stream().filter(candidate -> candidate.turn == null).toList();
        var turns = new HashMap<UUID, Turn>();
        episodes.find(search.tenant(), missing.stream().map(candidate -> candidate.hit.reference()).toList())
                .forEach(turn -> turns.put(turn.eventId(), turn));
        missing.forEach(candidate -> candidate.turn = turns.get(candidate.hit.eventId()));
        return candidates.stream().filter(candidate -> Objects.nonNull(candidate.turn)).toList();
    }

    private static List<Turn> marked(Pool pool, Question question, int limit) {
        var evidence = new Evidence(question, Rarity.of(question, pool.all()));
        return pool.best(limit).stream().map(candidate -> evidence.marked(candidate.known(), candidate.score)).toList();
    }
}
