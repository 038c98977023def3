package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.AskBack;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Interpreter;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClarifyingTest {

    private static final Passage QUILBY = Core.row("Station: Quilby | Supervisor: Ines Okafor | Mast height: 31 m");
    private static final Passage TARN = Core.row("Station: Tarn Edge | Supervisor: Pavel Lind | Mast height: 17 m");

    private final Clarifying clarifying = new Clarifying();

    @Test
    void asksBackWhatAPronounStandsFor() {
        var unclear = unclear("What is its mast height?", List.of(), QUILBY, TARN).orElseThrow();
        assertThat(unclear.text()).isEqualTo("What do you mean by “its”: Quilby or Tarn Edge?");
        assertThat(unclear.options()).containsExactly("Quilby", "Tarn Edge");
        var meant = AskBack.read("Tarn Edge", Core.turns("What is its mast height?", unclear.text()));
        assertThat(Core.answer(meant.question(), List.of(), QUILBY, TARN).answer()).contains("17 m");
    }

    @Test
    void whatCanBeAnsweredIsAnswered() {
        assertThat(unclear("What is its mast height?", Core.turns("Who is the supervisor of Quilby?", "Ines Okafor."), QUILBY, TARN)).isEmpty();
        assertThat(unclear("What is the mast height of Quilby?", List.of(), QUILBY, TARN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What time is it?", "Is it raining?", "What is the colour of the moon?", "Who painted the Mona Lisa?", "Hello!", "My name is Ada.",
        "What is the warranty period of the Zephyr turbine?", "List the stations."})
    void asksNothingBackAboutWhatIsClear(String question) {
        assertThat(unclear(question, List.of(), QUILBY, TARN)).isEmpty();
    }

    private Optional<Clarifying.Unclear> unclear(String question, List<Turn> turns, Passage... passages) {
        var asked = Core.get(Interpreter.class).interpret(question, turns);
        Composed composed = Core.answer(question, turns, passages);
        return clarifying.of(asked, List.of(passages), composed);
    }
}
