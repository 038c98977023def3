package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Composed;
import io.edrs.platform.kernel.compute.Computation;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Patterns;
import io.edrs.schema.reasoning.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private static final Engines.Asker ADA = new Engines.Asker("default", "ada");
    private static final Composed NOTHING = new Composed("I do not know.", List.of(), List.of(), 0.1, List.of());

    @Test
    void aProofFromPassagesAndTurnsBecomesTheAnswerWithItsPlaces() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier. The harbour office was built in 1911. It has three floors.");
        var turns = Core.turns("Ines is a warden.", "Noted. Ines is a warden.");
        var answer = Core.get(Engines.class).conclude(ADA, "Does Ines sleep on the pier?", List.of(passage), turns, NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("No. Ines does not sleep on the pier");
        assertThat(answer.evidence().getFirst().kind()).isEqualTo("proof");
        assertThat(answer.citations()).extracting(cited -> cited.document()).contains("notes.md", "conversation");
        assertThat(answer.confidence()).isGreaterThan(0.9);
    }

    @Test
    void sumsAreAnsweredThroughTheWholePathOnlyWhereAllOfItIsRead() {
        var asked = "Ada has 3 apples. Ben has twice as many as Ada. How many do Ada and Ben have together?";
        var answer = Core.get(Engines.class).conclude(ADA, asked, List.of(), List.of(), NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("9, because");
        assertThat(answer.evidence().getFirst().kind()).isEqualTo("proof");
        assertThat(Core.get(Engines.class).conclude(ADA, "Ada has 3 apples. She gave Ben 2 apples. How many apples does Ada have?", List.of(), List.of(), NOTHING)).isEmpty();
    }

    @Test
    void whatNoEngineIsForStaysAsComposed() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. The harbour office was built in 1911.");
        var engines = Core.get(Engines.class);
        assertThat(engines.conclude(ADA, "When was the harbour office built?", List.of(passage), List.of(), NOTHING)).isEmpty();
        assertThat(engines.conclude(ADA, "Was the harbour office built in 1911?", List.of(passage), List.of(), NOTHING)).isEmpty();
    }

    @Test
    void whatOtherConversationsContradictDoesNotStandInTheWay() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var turns = Core.turns("No wardens run. Ada is a warden. Ada runs.", "Noted.", "No lamp is red. Does Ada run?", "I do not know.", "Ines is a warden.", "Noted.");
        var answer = Core.get(Engines.class).conclude(ADA, "Does Ines sleep on the pier?", List.of(passage), turns, NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("No. Ines does not sleep");
        assertThat(answer.evidence().getFirst().text()).doesNotContain("Ada").doesNotContain("red");
    }

    @Test
    void whatWasProvedIsUsedAgainOnlyWhileNothingElseIsAtHand() {
        var asked = "Does Ines sleep on the pier?";
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var told = Core.turns("Ines is a warden.", "Noted.");
        var proved = Core.get(Engines.class).conclude(ADA, asked, List.of(passage), told, NOTHING).orElseThrow();
        var known = new Composed("As was proved.", proved.citations(), proved.evidence(), proved.confidence(), List.of());
        var engines = new Engines(List.of(Core.get(io.edrs.reasoning.ReasoningEngine.class)), Core.get(Premises.class), Core.get(Computation.class),
                Core.get(AggregatorConfig.class), Optional.of(new Before(known)), Optional.empty());
        assertThat(engines.conclude(ADA, asked, List.of(passage), told, NOTHING)).contains(known);
        var withdrawn = engines.conclude(ADA, asked, List.of(passage), List.of(), NOTHING);
        assertThat(withdrawn).as("Ines is no warden any more").isEmpty();
        var added = engines.conclude(ADA, asked, List.of(passage), Core.turns("Ines is a warden.", "Noted.", "Ben is a warden.", "Noted."), NOTHING).orElseThrow();
        assertThat(added.answer()).as("something was said since: proved anew").startsWith("No. Ines does not sleep");
        var changed = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a torch sleeps on the pier.");
        assertThat(engines.conclude(ADA, asked, List.of(changed), told, NOTHING)).as("a rule reads otherwise").isEmpty();
    }

    @Test
    void anEngineThatMustBeSurerIsNotHeard() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var engines = new Engines(List.of(Core.get(io.edrs.reasoning.ReasoningEngine.class)), Core.get(Premises.class), Core.get(Computation.class),
                Core.get(AggregatorConfig.class), Optional.empty(), Optional.of((tenant, engine) -> tenant.equals("default") ? 0.99 : 0));
        assertThat(engines.conclude(ADA, "Does Ines sleep on the pier?", List.of(passage), Core.turns("Ines is a warden."), NOTHING)).isEmpty();
        assertThat(engines.conclude(new Engines.Asker("globex", "ben"), "Does Ines sleep on the pier?", List.of(passage), Core.turns("Ines is a warden."), NOTHING)).isPresent();
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
