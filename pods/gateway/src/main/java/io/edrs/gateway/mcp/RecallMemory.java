package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.RememberedFact;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.persona.PersonaProfile;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recalls what was said in the caller's own conversations. */
@Singleton
final class RecallMemory implements Tool {

    private static final int ORDINARY = 10;
    private static final int MOST = 50;
    private static final int LONGEST = 4_000;

    private final Lookup lookup;
    private final Ids ids;

    RecallMemory(Lookup lookup, Ids ids) {
        this.lookup = lookup;
        this.ids = ids;
    }

    private record Remembered(List<Turn> memories, List<RememberedFact> facts, @Nullable String note) {}

    @Override
    public String scope() {
        return "ask";
    }

    @Override
    public McpSchema.Tool description() {
        var input = Schema.requiring("query").text("query", "What to remember.", LONGEST)
                .text("persona", "Whose memory; the persona that every tenant has when not given.", 200)
                .text("conversation", "Only what was said in the conversation of this id.", 36)
                .number("limit", "At most so many memories.", 1, MOST);
        return McpSchema.Tool.builder("recall_memory", input.build()).title("Recall")
                .description("Recalls what was said in your own earlier conversations with a persona, and the facts it drew from them.")
                .annotations(McpSchema.ToolAnnotations.builder().readOnlyHint(true).build())
                .outputSchema(Schema.object("memories", "facts")).build();
    }

    @Override
    public McpSchema.CallToolResult call(Caller caller, Arguments arguments) {
        var query = arguments.text("query");
        // Asked from no conversation: its latest turns would be none.
        var request = new RecallRequested(ids.next(), arguments.optional("persona").orElse(PersonaProfile.DEFAULT_ID), caller.userId(), null, query,
                lookup.vector(caller, query), null, arguments.number("limit", ORDINARY), arguments.id("conversation").orElse(null), null, null, null,
                null, null);
        var recalled = lookup.ask(caller, request, Recalled.class);
        var facts = recalled.facts() == null ? List.<RememberedFact>of() : recalled.facts();
        var text = recalled.memories().stream().map(turn -> "%s, %s: %s".formatted(turn.saidAt(), turn.speaker(), turn.text())).collect(Collectors.joining("\n"));
        var nothing = recalled.note() == null ? "Nothing is remembered of that." : recalled.note();
        return Told.that(text.isEmpty() ? nothing : text, new Remembered(recalled.memories(), facts, recalled.note()));
    }
}
