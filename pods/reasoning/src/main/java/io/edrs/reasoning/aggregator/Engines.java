package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.reasoning.Composed;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Learned;
import io.edrs.reasoning.Patterns;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ReasoningEngine;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the engines that can help, side by side, and takes the surest conclusion when it is surer than the answer composed. */
@Singleton
class Engines {

    private static final Logger log = LoggerFactory.getLogger(Engines.class);
    private static final double FITS = 0.5;
    private static final double QUOTED = 0.95;

    private final List<ReasoningEngine> engines;
    private final Premises premises;
    private final Computation computation;
    private final AggregatorConfig config;
    private final Optional<Patterns> patterns;
    private final Optional<Learned> learned;

    /** @param patterns what was proved before @param learned how sure engines must be, each where its service runs in this process */
    Engines(List<ReasoningEngine> engines, Premises premises, Computation computation, AggregatorConfig config, Optional<Patterns> patterns, Optional<Learned> learned) {
        this.engines = engines;
        this.premises = premises;
        this.patterns = patterns;
        this.learned = learned;
        this.computation = computation;
        this.config = config;
    }

    /** Who asks. */
    record Asker(String tenant, String userId) {}

    /** Has the engines for it reason once, so that no person's question waits for classes and word lists to load. */
    void warm(String question) {
        var problem = new Problem("", question, List.of());
        engines.stream().filter(engine -> engine.fit(problem) >= FITS).forEach(engine -> engine.reason(problem, config.reasonWithin()));
    }

    private record Found(String engine, Conclusion conclusion) {}

    /** The conclusion as an answer with its proof as evidence, or nothing when the composed answer stands. */
    Optional<Composed> conclude(Asker asker, String question, List<Passage> passages, List<Turn> turns, Composed composed) {
        var tenant = asker.tenant();
        // Most questions are of no engine's kind, which the question alone tells.
        var possible = engines.stream().filter(engine -> engine.fit(new Problem(tenant, question, List.of())) > 0).toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        var problem = new Problem(tenant, question, premises.of(question, passages, turns));
        var works = possible.stream().filter(engine -> engine.fit(problem) >= FITS).map(engine -> work(engine, problem)).toList();
        if (works.isEmpty()) {
            return Optional.empty();
        }
        var atHand = AtHand.of(composed, problem.premises());
        var before = before(asker, question, atHand, composed);
        return before.isPresent() ? before : proved(tenant, works, composed, atHand);
    }

    private Optional<Composed> proved(String tenant, List<Supplier<Optional<Found>>> works, Composed composed, AtHand atHand) {
        return computation.runAll(works, config.reasonWithin().multipliedBy(2)).stream().flatMap(Optional::stream).flatMap(Optional::stream)
                .filter(found -> !found.conclusion().proof().isEmpty() && found.conclusion().confidence() > certainty(composed))
                .filter(found -> found.conclusion().confidence() >= learned.map(known -> known.needed(tenant, found.engine())).orElse(0.0))
                .max(Comparator.comparingDouble(found -> found.conclusion().confidence()))
                .map(found -> Proven.answer(found.engine(), found.conclusion(), atHand));
    }

    /** What was proved of the same question from just what is at hand: nothing added, withdrawn or changed since. */
    private Optional<Composed> before(Asker asker, String question, AtHand atHand, Composed composed) {
        try {
            return patterns.flatMap(known -> known.proven(asker.tenant(), asker.userId(), question, atHand.pieces()))
                    .filter(again -> again.confidence() > certainty(composed) && again.evidence().stream().anyMatch(atHand::proved));
        } catch (EdrsException unavailable) {
            log.warn("What was proved before cannot be looked up; it is proved anew.", unavailable);
            return Optional.empty();
        }
    }

    private Supplier<Optional<Found>> work(ReasoningEngine engine, Problem problem) {
        return () -> engine.reason(problem, config.reasonWithin()).map(conclusion -> new Found(engine.name(), conclusion));
    }

    /** What is merely quoted is never as certain as what is proved. */
    private static double certainty(Composed composed) {
        return composed.citations().isEmpty() ? 0 : QUOTED * composed.confidence();
    }
}
