package io.edrs.memory.attention;

import io.edrs.schema.memory.Attended.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores candidates: recency, importance and relevance as generative agents do (Park et al. 2023), and frequency with recency as
 * base-level activation (Anderson and Schooler 1991, ACT-R): the logarithm of the sum of the ages of all uses, each to the power of
 * minus the decay.
 */
final class Scoring {

    private static final double MIDDLE = -5;
    private static final Duration YOUNGEST = Duration.ofSeconds(1);

    private final AttentionConfig config;

    Scoring(AttentionConfig config) {
        this.config = config;
    }

    /** Best first; of equals the newest. */
    List<Thing> score(List<Candidate> candidates, Set<String> query, Instant now, int limit) {
        var rarity = rarity(candidates);
        double relevanceWeight = query.isEmpty() ? 0 : config.relevance();
        double total = config.recency() + config.activation() + config.importance() + relevanceWeight;
        return candidates.stream().map(one -> {
            double recency = recency(one, now);
            double activation = activation(one, now);
            double relevance = relevance(one, query, rarity);
            double score = (config.recency() * recency + config.activation() * activation + config.importance() * one.importance()
                    + relevanceWeight * relevance) / total;
            return new Thing(one.id(), one.kind(), one.text(), one.at(), recency, activation, one.importance(), relevance, score);
        }).sorted(Comparator.comparingDouble(Thing::score).thenComparing(Thing::at).reversed()).limit(limit).toList();
    }

    double recency(Candidate one, Instant now) {
        var last = one.uses().stream().max(Comparator.naturalOrder()).orElse(one.at());
        return Math.pow(config.decayPerHour(), age(last, now) / 3600);
    }

    /** In 0..1: the logistic of the activation, one half for what was in mind once about six hours ago. */
    double activation(Candidate one, Instant now) {
        double sum = one.uses().stream().mapToDouble(use -> Math.pow(age(use, now), -config.decay())).sum();
        return 1 / (1 + Math.exp(-(Math.log(sum) - MIDDLE)));
    }

    private static double relevance(Candidate one, Set<String> query, Map<String, Double> rarity) {
        if (query.isEmpty()) {
            return 0;
        }
        double shared = query.stream().filter(one.stems()::contains).mapToDouble(stem -> rarity.getOrDefault(stem, 1.0)).sum();
        double asked = query.stream().mapToDouble(stem -> rarity.getOrDefault(stem, 1.0)).sum();
        return asked == 0 ? 0 : shared / asked;
    }

    private static Map<String, Double> rarity(List<Candidate> candidates) {
        var counts = new HashMap<String, Double>();
        candidates.forEach(one -> one.stems().forEach(stem -> counts.merge(stem, 1.0, Double::sum)));
        counts.replaceAll((stem, count) -> Math.log(1 + candidates.size() / count));
        return counts;
    }

    private static double age(Instant then, Instant now) {
        return Math.max(YOUNGEST.toMillis(), Duration.between(then, now).toMillis()) / 1000.0;
    }
}
