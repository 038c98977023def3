package io.edrs.knowledge.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The surroundings of a phrase, nearest first, within bounds: two phrases are neighbours when a passage speaks of or is about both. */
public final class Traversal {

    private final PhraseGraph graph;

    /**
     * How far to go.
     *
     * @param depth steps from phrase to phrase
     * @param nodes phrases at most, the first included
     */
    public record Bounds(int depth, int nodes, int millis) {}

    /** A phrase reached. @param from the phrase before it, empty for the first @param passage that speaks of both */
    public record Reached(String phrase, int depth, String from, String passage) {}

    /** @param stoppedBy {@code nodes} or {@code time} when there was more within the depth, else empty */
    public record Found(List<Reached> reached, String stoppedBy) {}

    /** Over one tenant's graph. */
    public Traversal(PhraseGraph graph) {
        this.graph = graph;
    }

    /** What lies around the phrase; nothing when no passage speaks of it. */
    public Found from(String phrase, Bounds bounds) {
        return graph.read(() -> {
            var start = graph.phraseBook().find(phrase);
            return start < 0 || !graph.counts().isUsed(start) ? new Found(List.of(), "") : walk(start, bounds);
        });
    }

    private Found walk(int start, Bounds bounds) {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(bounds.millis());
        var reached = new ArrayList<Reached>();
        var seen = new Weights();
        var phrases = new ArrayList<Integer>(List.of(start));
        seen.add(start, 1);
        reached.add(new Reached(graph.phraseBook().text(start), 0, "", ""));
        for (var next = 0; next < phrases.size(); next++) {
            var depth = reached.get(next).depth() + 1;
            if (depth > bounds.depth()) {
                break;
            }
            for (var passage : passagesOf(phrases.get(next))) {
                if (System.nanoTime() > end) {
                    return new Found(reached, "time");
                }
                for (var neighbour : phrasesOf(passage)) {
                    if (seen.get(neighbour) == 0) {
                        if (reached.size() == bounds.nodes()) {
                            return new Found(reached, "nodes");
                        }
                        seen.add(neighbour, 1);
                        phrases.add(neighbour);
                        reached.add(new Reached(graph.phraseBook().text(neighbour), depth, reached.get(next).phrase(), graph.passageBook().text(passage)));
                    }
                }
            }
        }
        return new Found(reached, "");
    }

    private List<Integer> passagesOf(int phrase) {
        var passages = new ArrayList<Integer>();
        for (var edges : List.of(graph.subjectOf(), graph.spokenOfIn())) {
            edges.each(phrase, (passage, weight, mark) -> {
                if (graph.isAlive(passage)) {
                    passages.add(passage);
                }
            });
        }
        return passages;
    }

    private List<Integer> phrasesOf(int passage) {
        var phrases = new ArrayList<Integer>();
        graph.isAbout().each(passage, (phrase, weight, mark) -> phrases.add(phrase));
        graph.speaksOf().each(passage, (phrase, weight, mark) -> phrases.add(phrase));
        return phrases;
    }
}
