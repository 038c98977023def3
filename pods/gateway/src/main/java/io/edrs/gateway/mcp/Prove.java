package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.reasoning.ProofFinished;
import io.edrs.schema.reasoning.ProofRequested;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;

/** Decides what follows from premises, with a checked proof. */
@Singleton
final class Prove implements Tool {

    private static final int LONGEST = 200_000;

    private final Lookup lookup;

    Prove(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String scope() {
        return "ask";
    }

    @Override
    public McpSchema.Tool description() {
        var input = Schema.requiring("text")
                .text("text", "Premises and, last, what is asked: plain English sentences, or first-order formulas one a line.", LONGEST)
                .text("goal", "What is asked, when the text holds premises only.", LONGEST)
                .oneOf("semantics", "classical unless said otherwise; rules are used forward only, as Datalog does.", "classical", "rules");
        return McpSchema.Tool.builder("prove", input.build()).title("Prove")
                .description("Decides whether something follows from premises: true, false or unknown, with a proof that was checked.")
                .annotations(McpSchema.ToolAnnotations.builder().readOnlyHint(true).build()).outputSchema(Schema.object("verdict", "answer")).build();
    }

    @Override
    public McpSchema.CallToolResult call(Caller caller, Arguments arguments) {
        var asked = new ProofRequested(arguments.text("text"), arguments.optional("goal").orElse(null), arguments.optional("semantics").orElse(null));
        var shown = lookup.ask(caller, asked, ProofFinished.class);
        return Told.that("%s: %s%s".formatted(shown.verdict(), shown.answer(), shown.tree().isEmpty() ? "" : "\n\n" + shown.tree()), shown);
    }
}
