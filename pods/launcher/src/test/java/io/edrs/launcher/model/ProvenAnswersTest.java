package io.edrs.launcher.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Questions whose answer follows from premises, wherever those stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenAnswersTest {

    private static final String RULES = """
            # Rules of the harbour office

            All wardens carry a lamp. Nobody who carries a lamp sleeps on the pier.
            The harbour office was built in 1911. It has three floors.
            """;

    private WholeSystem system;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        system = new WholeSystem(home, Map.of());
        system.ingest("harbour-rules.md", RULES);
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void premisesInTheQuestion() throws Exception {
        var answer = system.listen("All managers approve budgets. Dana is a manager. Does Dana approve budgets?").answer();
        assertThat(answer.get("answer").asText()).startsWith("Yes. Dana approves budgets");
        assertThat(proof(answer)).contains("All managers approve budgets.").contains("Dana is a manager.").contains("modus ponens");
        assertThat(answer.get("busHops").asInt()).isLessThanOrEqualTo(4);
    }

    @Test
    void premisesInADocumentAndInARememberedTurn() throws Exception {
        var conversation = system.conversation();
        system.ask(conversation, "Ines is a warden.");
        var answer = system.whole(conversation, "Does Ines sleep on the pier?");
        assertThat(answer.get("answer").asText()).startsWith("No.");
        assertThat(proof(answer)).contains("passage: harbour-rules.md").contains("memory: conversation");
        assertThat(answer.get("citations").findValuesAsText("document")).contains("harbour-rules.md", "conversation");
    }

    @Test
    void whatNoRuleSettlesIsLeftToTheDocuments() throws Exception {
        var answer = system.listen("Was the harbour office built in 1911?").answer();
        assertThat(answer.get("answer").asText()).contains("1911");
        assertThat(proof(answer)).isEmpty();
    }

    @Test
    void whatDoesNotFollowIsUnknownAndWhatConflictsIsSaid() throws Exception {
        assertThat(system.listen("All wardens carry a lamp. Ada carries a lamp. Is Ada a warden?").said()).startsWith("That cannot be told");
        assertThat(system.listen("No wardens sleep. Ada is a warden. Ada sleeps. Ben runs. Does Ben run?").said())
                .contains("contradicts itself").contains("Ada sleeps").doesNotContain("Ben runs\"");
    }

    private static String proof(JsonNode answer) {
        for (var piece : answer.get("evidence")) {
            if (piece.get("kind").asText().equals("proof")) {
                return piece.get("text").asText();
            }
        }
        return "";
    }
}
