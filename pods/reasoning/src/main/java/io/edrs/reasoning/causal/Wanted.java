package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.List;
import java.util.Set;

/**
 * How to look for structure.
 *
 * @param method {@code pc}, {@code fci}, {@code ges} or {@code tabu}
 * @param test {@code fisher-z}, {@code g2} or {@code chi2}; for ges and tabu the score {@code bic} or {@code bdeu}; empty for what suits the data
 * @param alpha independence is kept when its p exceeds it
 * @param mostGiven at most so many variables are held fixed in one test
 * @param columns the variables; empty for all
 * @param selection whether what the variables cause may have decided which rows there are; for fci
 */
record Wanted(String method, String test, double alpha, int mostGiven, List<String> columns, boolean selection) {

    private static final Set<String> METHODS = Set.of("pc", "fci", "ges", "tabu");
    private static final Set<String> BY_SCORE = Set.of("ges", "tabu");

    Wanted {
        if (!METHODS.contains(method)) {
            throw invalid("The method '%s' is unknown; use pc, fci, ges or tabu.".formatted(method));
        }
        if (!(BY_SCORE.contains(method) ? Set.of("", "bic", "bdeu") : Set.of("", "fisher-z", "g2", "chi2")).contains(test)) {
            throw invalid("'%s' is unknown for %s; use %s.".formatted(test, method, BY_SCORE.contains(method) ? "bic or bdeu" : "fisher-z, g2 or chi2"));
        }
        if (selection && !method.equals("fci")) {
            throw invalid("The method '%s' takes no selection into account; leave 'selection' away or use fci.".formatted(method));
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw invalid("An alpha of %s is refused; it lies between 0 and 1.".formatted(alpha));
        }
        if (mostGiven < 0) {
            throw invalid("A mostGiven of %d is refused; use 0 or more.".formatted(mostGiven));
        }
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(CausalError.CAUSAL_REQUEST_INVALID, message);
    }
}
