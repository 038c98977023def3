package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides what follows. */
@Command(name = "prove", mixinStandardHelpOptions = true, description = {
    "Decide what follows from premises, and show the proof. The last sentence or line is what is asked.", "",
    "Examples:",
    "  ./edrs prove \"All managers approve budgets. Dana is a manager. Does Dana approve budgets?\"",
    "  ./edrs prove \"forall x (Dog(x) -> Barks(x))\" \"Dog(rex)\" \"Barks(rex)\"",
    "  ./edrs prove --file puzzle.txt", "",
    "English: every/all/no/some/only, not, and/or/either/neither, if/unless/only if/if and only if, who/that, than, orders such as",
    "\"the second from the left\"; options A) B) C) on lines of their own. What cannot be read is said, sentence by sentence.",
    "Formulas: one a line, ∀ ∃ ¬ ∧ ∨ → ↔ ⊕ or forall exists not and or -> <-> xor. Single letters from u to z",
    "are variables, and each needs its quantifier. Programs: under Facts:, Rules:, Query:, or Domain:, Variables:, Constraints:, Query:.", "",
    "Ends with 0 when the answer is true, false, unknown or an option, with 2 when it is out of time, unread or contradictory."})
final class ProveCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Premises and what is asked; several arguments are lines.")
    private String[] text = {};

    @Option(names = "--file", paramLabel = "FILE", description = "Read the text from a file.")
    private @Nullable Path file;

    @Option(names = "--rules", description = "Use rules forward only, as Datalog does: no conclusion from what would otherwise be false.")
    private boolean rules;

    @Option(names = "--readings", description = "Show how each sentence was read.")
    private boolean readings;

    @Mixin
    private ReplyOptions reply;

    @Override
    public Integer call() {
        var body = Map.of("text", text(), "semantics", rules ? "rules" : "classical");
        var shown = reply.show(api -> api.post("reasoning", "/api/v1/reasoning/proofs", body), proof -> System.out.println(told(proof)));
        return switch (shown.path("verdict").asText()) {
            case "true", "false", "unknown", "value" -> 0;
            default -> 2;
        };
    }

    private String text() {
        if (file == null) {
            if (text.length == 0) {
                throw new ApiException("There is no text; give it as an argument or with --file. './edrs prove --help' shows how.");
            }
            return String.join("\n", text);
        }
        try {
            return Files.readString(file) + "\n" + String.join("\n", text);
        } catch (IOException missing) {
            throw new ApiException("%s cannot be read.".formatted(file));
        }
    }

    private String told(JsonNode shown) {
        var told = new StringBuilder(shown.path("answer").asText());
        if (!shown.path("tree").asText().isEmpty()) {
            told.append("\n\n").append(shown.path("tree").asText());
        }
        for (var sentence : shown.path("sentences")) {
            var unread = sentence.path("formula").isNull();
            if (readings || unread) {
                told.append("\n  ").append(unread ? "not read (" + sentence.path("why").asText() + "): " : "").append(sentence.path("text").asText());
                told.append(unread ? "" : "\n      " + sentence.path("formula").asText());
            }
        }
        return told.append(shown.path("sentences").isEmpty() ? "" : "\n\nRead: %.0f %% of the sentences.".formatted(100 * shown.path("coverage").asDouble())).toString();
    }
}
