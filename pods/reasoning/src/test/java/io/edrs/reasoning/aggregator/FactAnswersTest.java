package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.CitedCheck;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Composer;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Stated;
import io.edrs.reasoning.Voice;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.reasoning.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactAnswersTest {

    private static final Passage OLD = Core.prose("Atlas", "The director of Atlas is Ann Lee, and she likes boats.");
    private static final Stated NEW = new Stated("fact-1", "Atlas", "director", "Maria Chen", "The director of Atlas is Maria Chen since 2022.",
            "news.md", "news.1.000000", "from 2022-01-01", 0.8);
    private static final Stated HOME = new Stated("fact-2", "user", "home", "Leipzig", "We moved to Leipzig in March", "conversation", "turn-1",
            "from 2026-03-01", 0.9);

    @Test
    void whatHoldsStandsBeforeWhatOnceWasSaid() {
        assertThat(answer("Who is the director of Atlas?", List.of(), OLD).answer()).contains("Ann Lee");
        var said = answer("Who is the director of Atlas?", List.of(NEW), OLD);
        assertThat(said.answer()).isEqualTo("The director of Atlas is Maria Chen since 2022.");
        assertThat(said.citations()).singleElement().satisfies(cited -> assertThat(cited.document()).isEqualTo("news.md"));
        assertThat(said.evidence()).extracting(Evidence::kind).contains("fact", "passage");
        assertThat(said.evidence()).filteredOn(one -> one.kind().equals("fact")).singleElement()
                .satisfies(fact -> assertThat(fact.text()).endsWith("(from 2022-01-01)"));
    }

    @Test
    void whatAUserToldIsSaidBackInTheirWords() {
        var said = answer("Where do I live?", List.of(HOME));
        assertThat(said.answer()).isEqualTo("You moved to Leipzig in March.");
        assertThat(said.evidence()).extracting(Evidence::kind).contains("fact", "memory");
        assertThat(said.confidence()).isGreaterThan(0.8);
    }

    @Test
    void aFactOnlyAddsToAnAnswerThatSaysTheSame() {
        var same = new Stated("fact-3", "Atlas", "director", "Ann Lee", "Director: Ann Lee", "list.md", "list.1.000000", "", 0.9);
        var said = answer("Who is the director of Atlas?", List.of(same), OLD);
        assertThat(said.citations()).singleElement().satisfies(cited -> assertThat(cited.document()).isEqualTo("notes.md"));
        assertThat(said.evidence()).extracting(Evidence::id).contains("fact-3", "list.1.000000");
    }

    @Test
    void aCellIsPutAsASentence() {
        var cell = new Stated("fact-4", "Vector Store", "Port", "19531", "Service: Vector Store | Port: 19531", "t.md", "t.1.000000", "", 0.9);
        assertThat(answer("What is the port of the Vector Store?", List.of(cell)).answer()).isEqualTo("The port of Vector Store is 19531.");
    }

    @Test
    void repliesWithoutFactsHaveNone() {
        assertThat(Facts.of(new Recalled(List.of(), List.of(), true), List.of(new PassagesFound(List.of())))).isEmpty();
    }

    private static Composed answer(String question, List<Stated> facts, Passage... passages) {
        var composed = Core.get(Composer.class).compose(Core.get(Interpreter.class).interpret(question, List.of()), List.of(passages), List.of(), facts, Voice.PLAIN);
        return Core.get(CitedCheck.class).checked(composed);
    }
}
