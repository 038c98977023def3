package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the indexes of active tenants soon after the start, takes up what was cut short, and puts on disk what changed. */
@Singleton
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int WARMED_DOCUMENTS = 2_000;

    private final Table<Tenant> tenants;
    private final PassageIndex index;
    private final Ingestion ingestion;
    private final Enrichment enrichment;
    private final DocumentRecords records;
    private final PassageCache texts;
    private final Set<String> warmed = ConcurrentHashMap.newKeySet();

    Upkeep(Tables tables, PassageIndex index, Ingestion ingestion, Enrichment enrichment, DocumentRecords records, PassageCache texts) {
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.index = index;
        this.ingestion = ingestion;
        this.enrichment = enrichment;
        this.records = records;
        this.texts = texts;
    }

    @Scheduled(initialDelay = "500ms", fixedDelay = "30s")
    void openAndResume() {
        tenants.all().values().stream().filter(Tenant::isActive).map(Tenant::id).forEach(tenant -> carefully(tenant, id -> {
            index.open(id);
            if (warmed.add(id)) {
                ingestion.sweep(id);
                records.page(id, null, WARMED_DOCUMENTS)
                        .forEach(document -> texts.of(id, document.documentId(), document.version()));
            }
            ingestion.resume(id);
            enrichment.takeUp(id);
        }));
    }

    /** Also at the end, so that the next start has little to replay. */
    @PreDestroy
    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void commit() {
        index.openTenants().forEach(tenant -> carefully(tenant, index::commit));
    }

    /** One tenant's trouble is not the others'; the next round tries again. */
    private static void carefully(String tenant, Consumer<String> work) {
        try {
            work.accept(tenant);
        } catch (EdrsException e) {
            LOG.warn("Upkeep of the documents of tenant {} is put off: {} {}", tenant, e.code().name(), e.getMessage());
        }
    }
}
