package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.List;
import java.util.Set;

/**
 * How to look for structure.
 *
 * @param method {@code pc}, {@code fci} or {@code tabu}
 * @param test {@code fisher-z}, {@code g2} or {@code chi2}; for tabu the score {@code bic} or {@code bdeu}; empty for what suits the data
 * @param alpha independence is kept when its p exceeds it
 * @param mostGiven at most so many variables are held fixed in one test
 * @param columns the variables; empty for all
 */
record Wanted(String method, String test, double alpha, int mostGiven, List<String> columns) {

    private static final Set<String> METHODS = Set.of("pc", "fci", "tabu");

    Wanted {
        if (!METHODS.contains(method)) {
            throw invalid("The method '%s' is unknown; use pc, fci or tabu.".formatted(method));
        }
        if (!(method.equals("tabu") ? Set.of("", "bic", "bdeu") : Set.of("", "fisher-z", "g2", "chi2")).contains(test)) {
            throw invalid("'%s' is unknown for %s; use %s.".formatted(test, method, method.equals("tabu") ? "bic or bdeu" : "fisher-z, g2 or chi2"));
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
