package io.edrs.memory.consolidation;

import io.edrs.memory.History;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Reads the episodes that are older than this service, page by page; stopped anywhere, it goes on there. */
@Singleton
final class Backlog {

    private static final String NAME = "episodes";

    private final TenantTransactions transactions;
    private final ReadingRepository readings;
    private final History history;
    private final Consolidator consolidator;
    private final ConsolidationConfig config;

    Backlog(@Named("memory-consolidation") TenantTransactions transactions, ReadingRepository readings, History history,
            Consolidator consolidator, ConsolidationConfig config) {
        this.transactions = transactions;
        this.readings = readings;
        this.history = history;
        this.consolidator = consolidator;
        this.config = config;
    }

    /** Reads on to the end; returns how many episodes it passed. */
    int run(String tenant) {
        int passed = 0;
        int read;
        do {
            read = page(tenant);
            passed += read;
        } while (read > 0);
        return passed;
    }

    /** Reads one page and notes the place after it. */
    int page(String tenant) {
        var page = history.after(tenant, transactions.read(tenant, () -> readings.place(NAME)), config.page());
        page.episodes().stream().filter(History.Said::isOfUser).forEach(said -> consolidator.read(tenant, Statement.of(said)));
        if (!page.episodes().isEmpty()) {
            transactions.write(tenant, () -> readings.notePlace(NAME, page.position()));
        }
        return page.episodes().size();
    }
}
