package io.edrs.knowledge.documents;

import io.edrs.knowledge.Documents;
import io.edrs.knowledge.StoredPassage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The one entrance: what is taken in is found by its words at once and by its meaning soon after. */
@Singleton
final class Intake implements Documents {

    private final Ingestion ingestion;
    private final Archives archives;
    private final PageFetch pages;
    private final Enrichment enrichment;
    private final DocumentRecords records;
    private final PassageRecords passages;

    Intake(Ingestion ingestion, Archives archives, PageFetch pages, Enrichment enrichment, DocumentRecords records,
            PassageRecords passages) {
        this.ingestion = ingestion;
        this.archives = archives;
        this.pages = pages;
        this.enrichment = enrichment;
        this.records = records;
        this.passages = passages;
    }

    Ingestion.Outcome document(String tenant, DocumentName name, byte[] content) {
        var outcome = ingestion.ingest(tenant, name, content);
        enrichment.later(tenant, outcome.document());
        return outcome;
    }

    /** The same once its passages have their vectors. */
    Ingestion.Outcome embedded(String tenant, Ingestion.Outcome outcome) {
        return enrichment.now(tenant, outcome.document().documentId())
                .map(document -> new Ingestion.Outcome(document, outcome.isNew())).orElse(outcome);
    }

    Ingestion.Outcome page(String tenant, String url) {
        var address = PageAddress.of(url);
        return document(tenant, new DocumentName(address.uri().toString()), pages.fetch(address));
    }

    List<Archives.Member> archive(String tenant, DocumentName name, byte[] content) {
        var members = archives.ingest(tenant, name, content);
        members.forEach(member -> Optional.ofNullable(member.document()).ifPresent(document -> enrichment.later(tenant, document)));
        return members;
    }

    /** By the name of a document, or of an archive. */
    List<Receipt> deleteNamed(String tenant, DocumentName name) {
        var members = archives.delete(tenant, name.value());
        return members.isEmpty() ? List.of(ingestion.delete(tenant, name.id())) : members;
    }

    @Override
    public Known take(String tenant, String name, byte[] content) {
        return known(document(tenant, new DocumentName(name), content));
    }

    @Override
    public Known fetch(String tenant, String url) {
        return known(page(tenant, url));
    }

    @Override
    public Optional<Known> find(String tenant, String documentId) {
        return records.find(tenant, documentId).filter(DocumentRecord::isFound).map(document -> known(new Ingestion.Outcome(document, false)));
    }

    @Override
    public Optional<Known> named(String tenant, String name) {
        return find(tenant, new DocumentName(name).id());
    }

    @Override
    public List<StoredPassage> passages(String tenant, String documentId) {
        return find(tenant, documentId).map(document -> passages.texts(tenant, documentId, document.version())).orElse(List.of());
    }

    @Override
    public void delete(String tenant, String documentId) {
        records.find(tenant, documentId).ifPresent(document -> ingestion.delete(tenant, documentId));
    }

    private static Known known(Ingestion.Outcome outcome) {
        var document = outcome.document();
        return new Known(document.documentId(), document.name(), document.title(), document.version(), document.contentHash(),
                document.passages(), document.ingestedAt(), document.duplicateOf(), outcome.isNew());
    }
}
