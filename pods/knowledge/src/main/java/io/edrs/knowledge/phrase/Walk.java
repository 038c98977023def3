package io.edrs.knowledge.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Personalised PageRank over passages and phrases from the seeds outward, by pushing what is left (Andersen, Chung and Lang
 * 2006); bounded in edges. Names that stand beside the question's relation words, and names that a passage is about, pull more.
 */
final class Walk {

    private static final double STOP = 0.3;
    private static final double RELATION = 8;
    private static final double ABOUT_ELSEWHERE = 4;
    private static final double TO_ABOUT = 0.85;
    private static final double TO_ALIKE = 0.5;
    private static final double BASE = 0.3;
    private static final double LEAST = 2e-4;
    private static final int MOST_EDGES = 20_000;
    private static final int HUB = 400;
    private static final int LONGEST_WAY = 8;

    private final PhraseGraph graph;
    private final long[] relations;
    private final Weights prior;
    private final Frontier frontier = new Frontier(LEAST);
    private int edges;
    // What the node at hand passes on to; one pair of arrays for the whole walk.
    private int[] noted = new int[64];
    private double[] pulls = new double[64];
    private int many;
    private double total;

    /** @param prior how well passages fit the question by themselves, 0..1 */
    Walk(PhraseGraph graph, long[] relations, Weights prior) {
        this.graph = graph;
        this.relations = relations;
        this.prior = prior;
    }

    void seedPassage(int passage, double mass) {
        frontier.give(-1, passage << 1, mass);
    }

    void seedPhrase(int phrase, double mass) {
        frontier.give(-1, phrase << 1 | 1, mass);
    }

    /** The rank of each passage reached. */
    Weights run() {
        while (!frontier.isEmpty() && edges < MOST_EDGES) {
            var node = frontier.poll();
            var mass = frontier.take(node, STOP) * (1 - STOP);
            if ((node & 1) == 0) {
                fromPassage(node >> 1, mass);
            } else {
                fromPhrase(node >> 1, mass);
            }
        }
        var passages = new Weights();
        frontier.ranks().each((node, weight) -> {
            if ((node & 1) == 0) {
                passages.add(node >> 1, weight);
            }
        });
        return passages;
    }

    /** The phrases by which most of its rank came to a passage, the question's first. */
    List<String> way(int passage) {
        var phrases = new LinkedHashSet<String>();
        var node = passage << 1;
        for (var steps = 0; node >= 0 && steps < LONGEST_WAY; steps++) {
            if ((node & 1) == 1) {
                phrases.add(graph.phraseBook().text(node >> 1));
            }
            node = frontier.origin(node);
        }
        return new ArrayList<>(phrases).reversed();
    }

    private void fromPassage(int passage, double mass) {
        many = 0;
        total = 0;
        graph.speaksOf().each(passage, (phrase, weight, mark) -> note(phrase, pull(passage, phrase, weight, mark)));
        for (var i = 0; i < many; i++) {
            frontier.give(passage << 1, noted[i] << 1 | 1, mass * pulls[i] / total);
        }
    }

    private void note(int node, double pull) {
        if (pull > 0) {
            if (many == noted.length) {
                noted = Arrays.copyOf(noted, 2 * many);
                pulls = Arrays.copyOf(pulls, 2 * many);
            }
            noted[many] = node;
            pulls[many++] = pull;
            total += pull;
        }
    }

    private double pull(int passage, int phrase, float weight, long mark) {
        edges++;
        var spoken = graph.counts().spoken(phrase);
        var about = graph.counts().about(phrase) > 0;
        if (about && isAbout(passage, phrase) || spoken > HUB && !about) {
            return 0;
        }
        var rarity = Math.log(1 + graph.passages() / (1.0 + spoken));
        var elsewhere = about || spoken <= HUB && (graph.innerNames().of(phrase).length > 0 || graph.means().has(phrase));
        return weight * rarity * (1 + RELATION * matched(mark)) * (elsewhere ? ABOUT_ELSEWHERE : 1);
    }

    private int matched(long mark) {
        var matched = 0;
        for (var bits : relations) {
            matched += (mark & bits) == bits ? 1 : 0;
        }
        return matched;
    }

    private boolean isAbout(int passage, int phrase) {
        var about = new boolean[1];
        graph.isAbout().each(passage, (subject, weight, mark) -> about[0] |= subject == phrase);
        return about[0];
    }

    private void fromPhrase(int phrase, double all) {
        var mass = all;
        var names = graph.counts().about(phrase) > 0 ? new int[] {phrase} : graph.innerNames().of(phrase);
        if (names.length == 0 && alike(phrase, mass * TO_ALIKE)) {
            mass *= 1 - TO_ALIKE;
        }
        var spoken = graph.counts().spoken(phrase);
        var toAbout = names.length == 0 ? 0 : spoken > 0 && spoken <= HUB ? TO_ABOUT : 1;
        for (var name : names) {
            spread(graph.subjectOf(), phrase, name, mass * toAbout / names.length);
        }
        if (toAbout < 1 && spoken <= HUB) {
            spread(graph.spokenOfIn(), phrase, phrase, mass * (1 - toAbout));
        }
    }

    /** A name that no passage is about leads to the passages about those that mean much the same. */
    private boolean alike(int phrase, double mass) {
        many = 0;
        total = 0;
        graph.means().each(phrase, (other, nearness, mark) -> note(other, graph.counts().about(other) > 0 ? nearness : 0));
        var others = Arrays.copyOf(noted, many);
        var shares = Arrays.copyOf(pulls, many);
        var sum = total;
        for (var i = 0; i < others.length; i++) {
            spread(graph.subjectOf(), phrase, others[i], mass * shares[i] / sum);
        }
        return others.length > 0;
    }

    private void spread(Adjacency along, int from, int phrase, double mass) {
        many = 0;
        total = 0;
        along.each(phrase, (passage, weight, mark) -> {
            edges++;
            note(passage, fits(passage, weight));
        });
        for (var i = 0; i < many; i++) {
            frontier.give(from << 1 | 1, noted[i] << 1, mass * pulls[i] / total);
        }
    }

    private double fits(int passage, float weight) {
        return graph.isAlive(passage) ? weight * (BASE + prior.get(passage)) : 0;
    }
}
