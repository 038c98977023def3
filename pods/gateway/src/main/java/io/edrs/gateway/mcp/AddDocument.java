package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.knowledge.IngestionFinished;
import io.edrs.schema.knowledge.IngestionRequested;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Takes a document in for the whole tenant. */
@Singleton
final class AddDocument implements Tool {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 4_000_000;

    private final Lookup lookup;

    AddDocument(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String scope() {
        return "ingest";
    }

    @Override
    public McpSchema.Tool description() {
        var input = Schema.requiring("name", "text").text("name", "Its path or name; a document of that name is replaced.", LONGEST_NAME)
                .text("text", "What it says, in plain text or in the form the name's ending tells: .md, .html, .csv.", LONGEST_TEXT);
        return McpSchema.Tool.builder("add_document", input.build()).title("Add a document")
                .description("Takes a document into this tenant's knowledge, for everybody of the tenant; it is found at once.")
                .annotations(McpSchema.ToolAnnotations.builder().readOnlyHint(false).destructiveHint(true).idempotentHint(true).build())
                .outputSchema(Schema.object("documentId", "status")).build();
    }

    @Override
    public McpSchema.CallToolResult call(Caller caller, Arguments arguments) {
        var content = Base64.getEncoder().encodeToString(arguments.text("text").getBytes(StandardCharsets.UTF_8));
        var done = lookup.ask(caller, new IngestionRequested(arguments.text("name"), content), IngestionFinished.class);
        return Told.that("%s is %s as %s, %d passages.".formatted(done.name(), done.status(), DocumentShelf.uri(done.documentId()), done.passages()), done);
    }
}
