package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.SearchRequested;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Finds passages of the tenant's documents. */
@Singleton
final class SearchKnowledge implements Tool {

    private static final int ORDINARY = 10;
    private static final int MOST = 50;
    private static final int LONGEST = 2_000;

    private final Lookup lookup;

    SearchKnowledge(Lookup lookup) {
        this.lookup = lookup;
    }

    private record Found(List<Passage> passages) {}

    @Override
    public String scope() {
        return "ask";
    }

    @Override
    public McpSchema.Tool description() {
        var input = Schema.requiring("query").text("query", "What to look for.", LONGEST).number("limit", "At most so many passages.", 1, MOST);
        return McpSchema.Tool.builder("search_knowledge", input.build()).title("Search documents")
                .description("Finds the passages of this tenant's documents that speak of something, by words and by meaning, best first.")
                .annotations(McpSchema.ToolAnnotations.builder().readOnlyHint(true).build()).outputSchema(Schema.object("passages")).build();
    }

    @Override
    public McpSchema.CallToolResult call(Caller caller, Arguments arguments) {
        var query = arguments.text("query");
        var found = lookup.ask(caller, new SearchRequested(query, lookup.vector(caller, query), arguments.number("limit", ORDINARY)), PassagesFound.class);
        var text = found.passages().stream().map(passage -> "[%s, %s]\n%s".formatted(passage.document(), passage.place(), passage.text()))
                .collect(Collectors.joining("\n\n"));
        return Told.that(text.isEmpty() ? "No passage of this tenant's documents is near the query." : text, new Found(found.passages()));
    }
}
