package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Core;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private static final Composed NOTHING = new Composed("I do not know.", List.of(), List.of(), 0.1, List.of());

    @Test
    void aProofFromPassagesAndTurnsBecomesTheAnswerWithItsPlaces() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier. The harbour office was built in 1911. It has three floors.");
        var turns = Core.turns("Ines is a warden.", "Noted. Ines is a warden.");
        var answer = Core.get(Engines.class).conclude("default", "Does Ines sleep on the pier?", List.of(passage), turns, NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("No. Ines does not sleep on the pier");
        assertThat(answer.evidence().getFirst().kind()).isEqualTo("proof");
        assertThat(answer.citations()).extracting(cited -> cited.document()).contains("notes.md", "conversation");
        assertThat(answer.confidence()).isGreaterThan(0.9);
    }

    @Test
    void whatNoEngineIsForStaysAsComposed() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. The harbour office was built in 1911.");
        var engines = Core.get(Engines.class);
        assertThat(engines.conclude("default", "When was the harbour office built?", List.of(passage), List.of(), NOTHING)).isEmpty();
        assertThat(engines.conclude("default", "Was the harbour office built in 1911?", List.of(passage), List.of(), NOTHING)).isEmpty();
    }

    @Test
    void whatOtherConversationsContradictDoesNotStandInTheWay() {
        var passage = Core.prose("Rules", "All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.");
        var turns = Core.turns("No wardens run. Ada is a warden. Ada runs.", "Noted.", "No lamp is red. Does Ada run?", "I do not know.", "Ines is a warden.", "Noted.");
        var answer = Core.get(Engines.class).conclude("default", "Does Ines sleep on the pier?", List.of(passage), turns, NOTHING).orElseThrow();
        assertThat(answer.answer()).startsWith("No. Ines does not sleep");
        assertThat(answer.evidence().getFirst().text()).doesNotContain("Ada").doesNotContain("red");
    }
}
