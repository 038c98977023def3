package io.edrs.bench.recall;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recall at 5 and at 10, by kind of question: the share of a question's turns among the first, meant over questions. */
final class Tally {

    private static final int FEW = 5;
    private static final int MANY = 10;

    private static final class Sums {
        private int questions;
        private double few;
        private double many;
    }

    private final Map<String, Sums> kinds = new TreeMap<>();

    void add(Dialogue.Query question, List<String> found) {
        for (var kind : List.of("all", question.kind())) {
            var sums = kinds.computeIfAbsent(kind, unseen -> new Sums());
            sums.questions++;
            sums.few += share(question.gold(), found, FEW);
            sums.many += share(question.gold(), found, MANY);
        }
    }

    Iterable<String> kinds() {
        return kinds.keySet();
    }

    int questions(String kind) {
        return kinds.get(kind).questions;
    }

    double at5(String kind) {
        return kinds.get(kind).few / kinds.get(kind).questions;
    }

    double at10(String kind) {
        return kinds.get(kind).many / kinds.get(kind).questions;
    }

    static double share(List<String> gold, List<String> found, int first) {
        var top = found.subList(0, Math.min(first, found.size()));
        return gold.stream().filter(top::contains).count() / (double) gold.size();
    }
}
