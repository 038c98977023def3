package io.edrs.reasoning.aggregator;

import java.util.ArrayList;
import java.util.List;

/** How much of a question a piece of evidence accounts for. */
record Coverage(double share, List<Term> open) {

    /** A question with an open heavy term is not answered, however much of the rest is covered. */
    private static final double OPEN_CAP = 0.45;

    static Coverage of(List<Term> terms, double[] covered) {
        double total = 0;
        double sum = 0;
        var open = new ArrayList<Term>();
        for (var i = 0; i < covered.length; i++) {
            var term = terms.get(i);
            total += term.weight();
            sum += term.weight() * covered[i];
            if (covered[i] == 0 && term.heavy()) {
                open.add(term);
            }
        }
        return new Coverage(total == 0 ? 0 : sum / total, List.copyOf(open));
    }

    double confidence() {
        return open.isEmpty() ? share : Math.min(OPEN_CAP, share * 0.6);
    }

    List<String> missing() {
        return open.stream().map(Term::text).distinct().toList();
    }
}
