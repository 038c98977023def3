package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents: in, listed, out. */
@Controller("/api/v1/documents")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class DocumentController {

    private static final String SCOPE = "ingest";
    private static final int LARGEST_PAGE = 500;

    /** @param status {@code ingested}, or {@code unchanged} when the very same content was there already */
    record Ingested(String documentId, String name, String status, int passages, int version, @Nullable String duplicateOf) {

        static Ingested of(Ingestion.Outcome outcome) {
            var document = outcome.document();
            return new Ingested(document.documentId(), document.name(), outcome.isNew() ? "ingested" : "unchanged",
                    document.passages(), document.version(), document.duplicateOf());
        }
    }

    record DocumentView(String documentId, String name, String title, String status, int version, int passages, int bytes,
            String contentHash, Instant ingestedAt, @Nullable String duplicateOf, @Nullable String archive) {

        static DocumentView of(DocumentRecord document) {
            return new DocumentView(document.documentId(), document.name(), document.title(), document.status().stored(),
                    document.version(), document.passages(), document.bytes(), document.contentHash(), document.ingestedAt(),
                    document.duplicateOf(), document.archive());
        }
    }

    /** @param next to be given as {@code after} for the next page; null on the last */
    record DocumentPage(List<DocumentView> documents, @Nullable String next) {}

    private final Intake intake;
    private final Ingestion ingestion;
    private final DocumentRecords records;

    DocumentController(Intake intake, Ingestion ingestion, DocumentRecords records) {
        this.intake = intake;
        this.ingestion = ingestion;
        this.records = records;
    }

    @Put
    Ingested ingest(Caller caller, @QueryValue String name, @QueryValue(defaultValue = "searchable") String until,
            HttpRequest<byte[]> request) {
        caller.require(SCOPE);
        if (!until.equals("searchable") && !until.equals("embedded")) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "until=%s is refused; use searchable or embedded.".formatted(until));
        }
        var outcome = intake.document(caller.tenant(), new DocumentName(name), request.getBody().orElse(new byte[0]));
        return Ingested.of(until.equals("embedded") ? intake.embedded(caller.tenant(), outcome) : outcome);
    }

    @Get
    DocumentPage list(Caller caller, @QueryValue @Nullable String after, @QueryValue(defaultValue = "100") int limit) {
        var size = Limit.of(limit, LARGEST_PAGE);
        var found = records.page(caller.require(SCOPE).tenant(), after, size).stream().map(DocumentView::of).toList();
        return new DocumentPage(found, found.size() < size ? null : found.getLast().documentId());
    }

    @Get("/{id}")
    DocumentView find(Caller caller, String id) {
        return records.find(caller.require(SCOPE).tenant(), id).map(DocumentView::of).orElseThrow(() ->
                new EdrsException(DocumentError.DOCUMENT_NOT_FOUND, "There is no document '%s'.".formatted(id)));
    }

    @Delete("/{id}")
    Receipt delete(Caller caller, String id) {
        return ingestion.delete(caller.require(SCOPE).tenant(), id);
    }

    @Delete
    Receipt deleteByName(Caller caller, @QueryValue String name) {
        return ingestion.delete(caller.require(SCOPE).tenant(), new DocumentName(name).id());
    }
}
