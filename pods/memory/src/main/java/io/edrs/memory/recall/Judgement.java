package io.edrs.memory.recall;

import io.edrs.platform.language.Words;
import io.edrs.platform.language.time.Mention;
import io.edrs.platform.language.time.Span;
import io.edrs.schema.memory.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives each candidate its score: a weighted mean of what the ways say, each brought to 0..1 within the pool. */
final class Judgement {

    private static final double FEW_WORDS = 6;
    private static final double LOSS = 0.3;
    private static final double IN_TWO_STEPS = 0.5;
    /** What is as long has words enough. */
    private static final int LONG = 90;
    private static final int ENDING = 1;
    private static final int SHORTEST = 4;
    private static final double ASKING = 0.4;
    private static final double BY_ANOTHER = 0.8;

    private final Weights weights;
    private final Question question;
    private final List<Span> times;
    private final List<String> speakers;
    private final Set<String> entities;
    private final double ofTime;
    private final double ofTheme;

    Judgement(Weights weights, Question question, List<Span> times, List<String> speakers) {
        this.weights = weights;
        this.question = question;
        this.times = times;
        this.speakers = speakers;
        entities = question.entities().stream().filter(word -> !speakers.contains(word))
                .map(word -> word.substring(0, Math.max(word.length() - ENDING, Math.min(word.length(), SHORTEST)))).collect(Collectors.toSet());
        // The less else a question says, the more its time does.
        long left = question.words().stream().filter(word -> !speakers.contains(word)).count();
        ofTime = times.isEmpty() ? 0 : weights.time() * (1 + 2.0 / (1 + left));
        // Where a second step is needed, other words lead away from the first sooner than to it.
        ofTheme = weights.theme() * (question.indirect() ? IN_TWO_STEPS : 1);
    }

    /** By the ways alone, before anything is looked up. */
    void first(Pool pool) {
        var scale = Scale.of(pool, weights, ofTheme);
        pool.all().forEach(candidate -> candidate.score = scale.of(candidate));
    }

    /** By everything, once the turns are known; in 0..1. */
    void last(Pool pool) {
        var scale = Scale.of(pool, weights, ofTheme);
        double most = 1 + (pool.most(c -> c.told + c.telling) > 0 ? ofTheme : 0) + ofTime + (speakers.isEmpty() ? 0 : weights.speaker());
        for (var candidate : pool.all()) {
            candidate.score = (scale.of(candidate) + look(candidate).added()) * look(candidate).factor() / most;
        }
        ordered(pool.all());
        sessions(pool.all());
        double second = pool.most(c -> c.second);
        pool.all().forEach(c -> c.score = Math.min(1, c.score + (c.near == 0 ? 0 : weights.near() * c.near * look(c).fitness()) + (second == 0 ? 0 : weights.second() * c.second)));
    }

    /** Turns are looked at once, however often they are judged. */
    private Candidate.Look look(Candidate candidate) {
        var look = candidate.look;
        if (look == null) {
            look = look(candidate.known());
            candidate.look = look;
        }
        return look;
    }

    private Candidate.Look look(Turn turn) {
        var told = times.isEmpty() && question.wanted() != Wanted.TIME ? List.<Mention>of() : Times.told(turn);
        boolean isBySpeaker = speakers.stream().anyMatch(name -> Turns.isBy(turn, name));
        double added = ofTime * Times.nearness(turn, told, times) + (isBySpeaker ? weights.speaker() : 0)
                + weights.entities() * entities(turn) + (isOfTheKindWanted(turn, !told.isEmpty()) ? weights.answer() : 0);
        boolean onlyAsks = Turns.onlyAsks(turn);
        double substance = substance(turn);
        double fitness = onlyAsks ? ASKING : substance * substance;
        return new Candidate.Look(added, onlyAsks ? weights.question() : substance, speakers.isEmpty() || isBySpeaker ? fitness : fitness * BY_ANOTHER);
    }

    /** The share of the question's names, numbers and nouns that it speaks of. */
    private double entities(Turn turn) {
        if (entities.isEmpty()) {
            return 0;
        }
        var said = turn.text().toLowerCase(Locale.ROOT);
        return entities.stream().filter(said::contains).count() / (double) entities.size();
    }

    /** A word or two say little, whatever they match. */
    private static double substance(Turn turn) {
        if (turn.text().length() > LONG) {
            return 1;
        }
        long words = Words.of(turn.text()).stream().filter(word -> !word.grammar()).count();
        return words >= FEW_WORDS ? 1 : 1 - LOSS * (FEW_WORDS - words) / FEW_WORDS;
    }

    private boolean isOfTheKindWanted(Turn turn, boolean tellsTime) {
        return switch (question.wanted()) {
            case TIME -> tellsTime;
            case NUMBER -> turn.text().chars().anyMatch(Character::isDigit);
            case PERSON, PLACE -> namesAnother(turn);
            case ANYTHING -> false;
        };
    }

    private boolean namesAnother(Turn turn) {
        return Words.of(turn.text()).stream().anyMatch(token -> token.start() > 0 && turn.text().charAt(token.start() - 1) == ' '
                && token.start() > 1 && Character.isLetter(turn.text().charAt(token.start() - 2))
                && Character.isUpperCase(token.text().charAt(0)) && !token.grammar() && !question.stems().contains(token.stem()));
    }

    /** Where the latest or the first is asked for, by the place in time among the candidates. */
    private void ordered(Collection<Candidate> candidates) {
        if (question.order() == 0 || candidates.size() < 2) {
            return;
        }
        var inTime = candidates.stream().sorted((a, b) -> a.hit.saidAt().compareTo(b.hit.saidAt())).toList();
        for (int place = 0; place < inTime.size(); place++) {
            double share = place / (inTime.size() - 1.0);
            var candidate = inTime.get(place);
            candidate.score *= 1 - weights.order() * (question.order() > 0 ? 1 - share : share);
        }
    }

    private void sessions(Collection<Candidate> candidates) {
        Map<UUID, Double> best = new HashMap<>();
        candidates.forEach(c -> best.merge(c.hit.conversationId(), c.score * c.score, Double::sum));
        double most = best.values().stream().mapToDouble(d -> d).max().orElse(0);
        if (most > 0) {
            candidates.forEach(c -> c.score = (c.score + weights.session() * c.score * best.get(c.hit.conversationId()) / most)
                    / (1 + weights.session()));
        }
    }
}
