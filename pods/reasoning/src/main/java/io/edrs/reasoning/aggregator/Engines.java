package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.reasoning.Composed;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Learned;
import io.edrs.reasoning.Patterns;
import io.edrs.reasoning.Plan;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ReasoningEngine;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /**
     * What the engines asked have to say.
     *
     * @param answer the surest conclusion as an answer with its proof as evidence; nothing when the composed answer stands
     * @param missing engines that were asked and did not answer in time
     */
    record Concluded(Optional<Composed> answer, List<String> missing) {

        private static final Concluded NOTHING = new Concluded(Optional.empty(), List.of());
    }

    /** Asks the planned engines that have something to go by. */
    Concluded conclude(Asker asker, Plan plan, String question, Gathered gathered, Composed composed) {
        var tenant = asker.tenant();
        // Most questions are of no engine's kind, which the question alone tells.
        if (plan.engines().isEmpty()) {
            return Concluded.NOTHING;
        }
        var problem = new Problem(tenant, question, premises.of(question, gathered.passages(), gathered.turns()));
        var fitting = engines.stream().filter(engine -> plan.engines().contains(engine.name()) && engine.fit(problem) >= FITS).toList();
        if (fitting.isEmpty()) {
            return Concluded.NOTHING;
        }
        var atHand = AtHand.of(composed, problem.premises());
        var before = before(asker, question, atHand, composed);
        return before.isPresent() ? new Concluded(before, List.of()) : asked(problem, fitting, composed, atHand);
    }

    /** Those that need a model only where those without one concluded nothing. */
    private Concluded asked(Problem problem, List<ReasoningEngine> fitting, Composed composed, AtHand atHand) {
        var byPatience = fitting.stream().collect(Collectors.partitioningBy(this::isPatient));
        var quick = proved(problem, byPatience.get(false), composed, atHand);
        if (quick.answer().isPresent() || byPatience.get(true).isEmpty()) {
            return quick;
        }
        var patient = byPatience.get(true);
        var slow = concluded(problem, patient, patient.stream().map(engine -> patiently(engine, problem)).toList(), composed, atHand);
        return new Concluded(slow.answer(), Stream.concat(quick.missing().stream(), slow.missing().stream()).toList());
    }

    private boolean isPatient(ReasoningEngine engine) {
        return engine.patience(config.reasonWithin()).compareTo(config.reasonWithin()) > 0;
    }

    private Optional<Optional<Found>> patiently(ReasoningEngine engine, Problem problem) {
        try {
            return Optional.of(engine.reason(problem, engine.patience(config.reasonWithin())).map(conclusion -> new Found(engine.name(), conclusion)));
        } catch (EdrsException failed) {
            log.warn("{} failed; the others stand.", engine.name(), failed);
            return Optional.empty();
        }
    }

    /** What they may go by. */
    record Gathered(List<Passage> passages, List<Turn> turns) {}

    private Concluded proved(Problem problem, List<ReasoningEngine> fitting, Composed composed, AtHand atHand) {
        var replies = computation.runAll(fitting.stream().map(engine -> work(engine, problem)).toList(), config.reasonWithin().multipliedBy(2));
        return concluded(problem, fitting, replies, composed, atHand);
    }

    private Concluded concluded(Problem problem, List<ReasoningEngine> fitting, List<Optional<Optional<Found>>> replies, Composed composed, AtHand atHand) {
        var missing = IntStream.range(0, fitting.size()).filter(place -> replies.get(place).map(Engines::isLate).orElse(true)).mapToObj(place -> fitting.get(place).name()).toList();
        var answer = replies.stream().flatMap(Optional::stream).flatMap(Optional::stream)
                .filter(found -> !found.conclusion().proof().isEmpty() && found.conclusion().confidence() > certainty(composed))
                .filter(found -> found.conclusion().confidence() >= learned.map(known -> known.needed(problem.tenant(), found.engine())).orElse(0.0))
                .max(Comparator.comparingDouble(found -> found.conclusion().confidence()))
                .map(found -> Proven.answer(found.engine(), found.conclusion(), atHand));
        return new Concluded(answer, missing);
    }

    private static boolean isLate(Optional<Found> reply) {
        return reply.filter(found -> found.conclusion().verdict().equals(Conclusion.OUT_OF_TIME)).isPresent();
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
