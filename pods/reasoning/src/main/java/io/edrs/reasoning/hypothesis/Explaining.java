package io.edrs.reasoning.hypothesis;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.reasoning.abduction.Abduction;
import io.edrs.reasoning.abduction.Probing;
import io.edrs.reasoning.abduction.Theory;
import io.edrs.reasoning.graphs.Budget;
import jakarta.inject.Singleton;
import java.util.List;

/** Explains on the pool for computations, within the time that is allowed. */
@Singleton
final class Explaining {

    private static final int MOST_PROBES = 5;

    private final Computation computation;
    private final HypothesisConfig config;

    Explaining(Computation computation, HypothesisConfig config) {
        this.computation = computation;
        this.config = config;
    }

    Explained explain(Theory theory, List<String> observed, List<String> absent, int most) {
        return explain(theory, observed, absent, most, Budget.of(config.within()));
    }

    Explained explain(Theory theory, List<String> observed, List<String> absent, int most, Budget budget) {
        return computation.run(() -> {
            var explanations = new Abduction(theory, budget).explain(observed, absent, most);
            return new Explained(explanations, Probing.of(explanations, MOST_PROBES));
        });
    }
}
