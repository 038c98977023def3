package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.knowledge.DocumentListed;
import io.edrs.schema.knowledge.DocumentRead;
import io.edrs.schema.knowledge.DocumentRequested;
import io.edrs.schema.knowledge.DocumentsListed;
import io.edrs.schema.knowledge.DocumentsRequested;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tenant's documents. */
@Singleton
final class DocumentShelf implements Shelf {

    private static final String ROOT = "edrs://documents/";
    private static final String TEXT = "text/plain";

    private final Lookup lookup;

    DocumentShelf(Lookup lookup) {
        this.lookup = lookup;
    }

    static String uri(String documentId) {
        return ROOT + documentId;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public String scope() {
        return "ingest";
    }

    @Override
    public McpSchema.ResourceTemplate template() {
        return McpSchema.ResourceTemplate.builder(ROOT + "{id}", "document").title("Document")
                .description("What a document of this tenant says, as it was read.").mimeType(TEXT).build();
    }

    @Override
    public Page page(Caller caller, @Nullable String after, int limit) {
        var listed = lookup.ask(caller, new DocumentsRequested(after, limit), DocumentsListed.class);
        return new Page(listed.documents().stream().map(DocumentShelf::resource).toList(), listed.next());
    }

    @Override
    public McpSchema.ReadResourceResult read(Caller caller, String uri) {
        var read = lookup.ask(caller, new DocumentRequested(uri.substring(ROOT.length())), DocumentRead.class);
        return new McpSchema.ReadResourceResult(List.of(new McpSchema.TextResourceContents(uri, TEXT, String.join("\n\n", read.passages()))));
    }

    private static McpSchema.Resource resource(DocumentListed document) {
        return McpSchema.Resource.builder(uri(document.documentId()), document.name()).title(document.title())
                .description("%d passages, version %d".formatted(document.passages(), document.version())).mimeType(TEXT).build();
    }
}
