package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Composed;
import io.edrs.platform.kernel.compute.Computation;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Patterns;
import io.edrs.reasoning.Plan;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.ReasoningEngine;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.reasoning.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private static final Engines.Asker ADA = new Engines.Asker("default", "ada");
    private static final Composed NOTHING = new Composed("I do not know.", List.of(), List.of(), 0.1, List.of());

    @Test
    void aProofFromPassagesAndTurnsBecomesTheAnswerWithItsPlaces() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier. The harbour office was built in 1911. It has three floors.");
        var turns = Core.turns("Ines is a warden.", "Noted. Ines is a warden.");
        var answer = concluded(Core.get(Engines.class), ADA, "Does Ines sleep on the pier?", List.of(passage), turns, NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("No. Ines does not sleep on the pier");
        assertThat(answer.evidence().getFirst().kind()).isEqualTo("proof");
        assertThat(answer.citations()).extracting(cited -> cited.document()).contains("notes.md", "conversation");
        assertThat(answer.confidence()).isGreaterThan(0.9);
    }

    @Test
    void sumsAreAnsweredThroughTheWholePathOnlyWhereAllOfItIsRead() {
        var asked = "Ada has 3 apples. Ben has twice as many as Ada. How many do Ada and Ben have together?";
        var answer = concluded(Core.get(Engines.class), ADA, asked, List.of(), List.of(), NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("9, because");
        assertThat(answer.evidence().getFirst().kind()).isEqualTo("proof");
        assertThat(concluded(Core.get(Engines.class), ADA, "Ada has 3 apples. She gave Ben 2 apples. How many apples does Ada have?", List.of(), List.of(), NOTHING)).isEmpty();
    }

    @Test
    void whatNoEngineIsForStaysAsComposed() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. The harbour office was built in 1911.");
        var engines = Core.get(Engines.class);
        assertThat(concluded(engines, ADA, "When was the harbour office built?", List.of(passage), List.of(), NOTHING)).isEmpty();
        assertThat(concluded(engines, ADA, "Was the harbour office built in 1911?", List.of(passage), List.of(), NOTHING)).isEmpty();
    }

    @Test
    void whatOtherConversationsContradictDoesNotStandInTheWay() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var turns = Core.turns("No wardens run. Ada is a warden. Ada runs.", "Noted.", "No lamp is red. Does Ada run?", "I do not know.", "Ines is a warden.", "Noted.");
        var answer = concluded(Core.get(Engines.class), ADA, "Does Ines sleep on the pier?", List.of(passage), turns, NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("No. Ines does not sleep");
        assertThat(answer.evidence().getFirst().text()).doesNotContain("Ada").doesNotContain("red");
    }

    @Test
    void whatWasProvedIsUsedAgainOnlyWhileNothingElseIsAtHand() {
        var asked = "Does Ines sleep on the pier?";
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var told = Core.turns("Ines is a warden.", "Noted.");
        var proved = concluded(Core.get(Engines.class), ADA, asked, List.of(passage), told, NOTHING).orElseThrow();
        var known = new Composed("As was proved.", proved.citations(), proved.evidence(), proved.confidence(), List.of());
        var engines = new Engines(List.of(Core.get(ReasoningEngine.class)), Core.get(Premises.class), Core.get(Computation.class),
                Core.get(AggregatorConfig.class), Optional.of(new Before(known)), Optional.empty());
        assertThat(concluded(engines, ADA, asked, List.of(passage), told, NOTHING)).contains(known);
        var withdrawn = concluded(engines, ADA, asked, List.of(passage), List.of(), NOTHING);
        assertThat(withdrawn).as("Ines is no warden any more").isEmpty();
        var added = concluded(engines, ADA, asked, List.of(passage), Core.turns("Ines is a warden.", "Noted.", "Ben is a warden.", "Noted."), NOTHING).orElseThrow();
        assertThat(added.answer()).as("something was said since: proved anew").startsWith("No. Ines does not sleep");
        var changed = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a torch sleeps on the pier.");
        assertThat(concluded(engines, ADA, asked, List.of(changed), told, NOTHING)).as("a rule reads otherwise").isEmpty();
    }

    @Test
    void anEngineThatMustBeSurerIsNotHeard() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var engines = new Engines(List.of(Core.get(ReasoningEngine.class)), Core.get(Premises.class), Core.get(Computation.class),
                Core.get(AggregatorConfig.class), Optional.empty(), Optional.of((tenant, engine) -> tenant.equals("default") ? 0.99 : 0));
        assertThat(concluded(engines, ADA, "Does Ines sleep on the pier?", List.of(passage), Core.turns("Ines is a warden."), NOTHING)).isEmpty();
        assertThat(concluded(engines, new Engines.Asker("globex", "ben"), "Does Ines sleep on the pier?", List.of(passage), Core.turns("Ines is a warden."), NOTHING)).isPresent();
    }

    @Test
    void anEngineThatIsSlowOrBreaksIsNamedAndTheOthersStand() {
        var release = new CountDownLatch(1);
        var logic = Core.get(ReasoningEngine.class);
        var slow = new Odd("reasoning.slow", () -> {
            try {
                release.await();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        });
        var broken = new Odd("reasoning.broken", () -> {
            throw new IllegalStateException("out of order");
        });
        var cut = new Odd("reasoning.cut", () -> Optional.of(new Conclusion(Conclusion.OUT_OF_TIME, "", 0, List.of(), List.of())));
        var quiet = new Odd("reasoning.quiet", Optional::empty);
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var config = new AggregatorConfig(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO, 20, 10, Duration.ofSeconds(5), false, Duration.ofSeconds(2), 1);
        var all = List.<ReasoningEngine>of(slow, broken, cut, quiet, logic);
        var computation = new Computation();
        var engines = new Engines(all, Core.get(Premises.class), computation, config, Optional.empty(), Optional.empty());
        // The slow one is cut off when its time is over; the others, warm, need a small part of it.
        logic.reason(new Problem("default", "All wardens carry a lamp. Ines is a warden. Does Ines carry a lamp?", List.of()), Duration.ofMinutes(1));
        var concluded = engines.conclude(ADA, plan(all), "Does Ines sleep on the pier?", new Engines.Gathered(List.of(passage), Core.turns("Ines is a warden.")), NOTHING);
        release.countDown();
        assertThat(concluded.answer()).get().satisfies(answer -> assertThat(answer.answer()).startsWith("No."));
        assertThat(concluded.missing()).containsExactly("reasoning.slow", "reasoning.broken", "reasoning.cut");
        assertThat(new Engines(List.of(slow, logic), Core.get(Premises.class), computation, config, Optional.empty(), Optional.empty())
                .conclude(ADA, plan(List.of(logic)), "Does Ines sleep on the pier?", new Engines.Gathered(List.of(passage), List.of()), NOTHING).missing())
                .as("who was not planned is not missed").isEmpty();
    }

    @Test
    void anEngineThatWaitsForAModelIsAskedOnlyWhereTheOthersConcludeNothing() {
        var asked = new AtomicInteger();
        var given = new AtomicReference<Duration>();
        var config = new AggregatorConfig(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO, 20, 10, Duration.ofSeconds(30), false, Duration.ofSeconds(2), 1);
        var logic = Core.get(ReasoningEngine.class);
        var step = new ProofStep(1, "Ines does not sleep", "given", List.of(), null);
        for (var verdict : List.of("true", Conclusion.OUT_OF_TIME)) {
            var model = new Patient(Duration.ofMinutes(1), within -> {
                asked.incrementAndGet();
                given.set(within);
                return Optional.of(new Conclusion(verdict, "Yes, says the model.", 0.7, verdict.equals("true") ? List.of(step) : List.of(), List.of()));
            });
            var engines = new Engines(List.of(model, logic), Core.get(Premises.class), new Computation(), config, Optional.empty(), Optional.empty());
            var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
            asked.set(0);
            assertThat(engines.conclude(ADA, plan(List.of(model, logic)), "Does Ines sleep on the pier?", new Engines.Gathered(List.of(passage), Core.turns("Ines is a warden.")), NOTHING).answer())
                    .get().satisfies(answer -> assertThat(answer.answer()).startsWith("No."));
            assertThat(asked).hasValue(0);
            var alone = engines.conclude(ADA, plan(List.of(model)), "Does Ines sleep on the pier?", new Engines.Gathered(List.of(passage), List.of()), NOTHING);
            assertThat(asked).hasValue(1);
            assertThat(given).hasValue(Duration.ofMinutes(1));
            assertThat(alone.answer().isPresent()).isEqualTo(verdict.equals("true"));
            assertThat(alone.missing()).isEqualTo(verdict.equals("true") ? List.of() : List.of("reasoning.patient"));
        }
    }

    private record Patient(Duration takes, Function<Duration, Optional<Conclusion>> says) implements ReasoningEngine {

        @Override
        public String name() {
            return "reasoning.patient";
        }

        @Override
        public double fit(Problem problem) {
            return 0.6;
        }

        @Override
        public Duration patience(Duration usual) {
            return takes;
        }

        @Override
        public Optional<Conclusion> reason(Problem problem, Duration within) {
            return says.apply(within);
        }
    }

    private record Odd(String name, Supplier<Optional<Conclusion>> says) implements ReasoningEngine {

        @Override
        public double fit(Problem problem) {
            return 0.6;
        }

        @Override
        public Optional<Conclusion> reason(Problem problem, Duration within) {
            return says.get();
        }
    }

    private static Plan plan(List<ReasoningEngine> engines) {
        return new Plan("standard", List.of(), engines.stream().map(ReasoningEngine::name).toList(), List.of());
    }

    private static Optional<Composed> concluded(Engines engines, Engines.Asker asker, String question, List<Passage> passages, List<Turn> turns, Composed composed) {
        var interpreter = Core.get(Interpreter.class);
        var plan = interpreter.plan(asker.tenant(), question, interpreter.interpret(question, turns));
        return engines.conclude(asker, plan, question, new Engines.Gathered(passages, turns), composed).answer();
    }

    private record Before(Composed known) implements Patterns {

        @Override
        public Optional<Composed> proven(String tenant, String userId, String question, List<Evidence> atHand) {
            return Optional.of(known);
        }

        @Override
        public Optional<Evidence> proof(String tenant, UUID messageId) {
            return Optional.empty();
        }
    }
}
