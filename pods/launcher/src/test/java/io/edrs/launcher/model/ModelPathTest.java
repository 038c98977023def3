package io.edrs.launcher.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelPathTest {

    private static final String QUESTION = "Who is the owner of the Heron project?";
    private static final String DOCUMENT = "# Projects\n\n| Project | Owner | Budget |\n|---|---|---|\n| Heron | Ada Berg | 400 EUR |\n| Wren | Tom Field | 900 EUR |\n";

    private ModelStub stub;
    private WholeSystem system;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        stub = new ModelStub();
        system = new WholeSystem(home, Map.of("edrs.model.url", stub.url(), "edrs.model.name", "stub",
                "edrs.reasoning.aggregator.model", true, "edrs.ai.inference.stall-timeout", "1s"));
        system.ingest("projects.md", DOCUMENT);
    }

    @AfterAll
    void stop() {
        stub.close();
        system.close();
    }

    @Test
    void aTrueAnswerIsStreamedThenConfirmed() throws Exception {
        stub.behave(ModelStub.writes("Let me look.", "Ada Berg ", "is the owner ", "of the Heron project."));
        var heard = system.listen(QUESTION);
        assertThat(heard.said()).isEqualTo("Ada Berg is the owner of the Heron project.");
        assertThat(heard.states()).containsExactly("provisional", "confirmed");
        assertThat(heard.text("provisional")).isEqualTo(heard.said()).doesNotContain("Let me look");
        assertThat(heard.answer().get("busHops").asInt()).isLessThanOrEqualTo(6);
    }

    @Test
    void aLieIsRetracted() throws Exception {
        stub.behave(ModelStub.writes("Hm.", "Ada Berg is the owner of the Heron project. ", "Its budget is 70000 EUR."));
        var heard = system.listen(QUESTION);
        assertThat(heard.text("retracted")).contains("70000");
        assertThat(heard.said()).contains("Ada Berg").doesNotContain("70000");
    }

    @Test
    void aStallFallsBackToTheComposedAnswer() throws Exception {
        stub.behave(stub.stallsAfter("Tom "));
        var heard = system.listen(QUESTION);
        assertThat(heard.said()).contains("Ada Berg").doesNotContain("Tom");
        assertThat(heard.states()).containsExactly("provisional", "reset");
    }

    @Test
    void aFailureFallsBackToTheComposedAnswer() throws Exception {
        stub.behave(ModelStub.fails());
        var heard = system.listen(QUESTION);
        assertThat(heard.said()).contains("Ada Berg");
        assertThat(heard.states()).containsExactly("reset");
    }

    @Test
    void whatAPersonPrefersShows() throws Exception {
        var conversation = system.conversation();
        system.ask(conversation, "Call me Ada.");
        system.ask(conversation, "Please keep answers short.");
        // What is said is learned beside the answer: a few greetings may come too early.
        assertThat(Stream.generate(() -> system.answer(conversation, "Hello!")).limit(100).anyMatch(said -> said.contains("Ada"))).isTrue();
        assertThat(system.ask(conversation, "What is the budget of Heron, who owns Wren and what is the budget of Wren?").split("(?<=[.]) ")).hasSizeLessThanOrEqualTo(2);
    }
}
