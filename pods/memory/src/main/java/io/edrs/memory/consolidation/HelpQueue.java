package io.edrs.memory.consolidation;

import io.edrs.memory.History;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What users said and the model has not read, in the order it was stored. */
@Singleton
final class HelpQueue {

    private static final String PLACE = "help";

    private final History history;
    private final Progress progress;
    private final HelpBook book;
    private final ConsolidationConfig config;

    HelpQueue(History history, Progress progress, HelpBook book, ConsolidationConfig config) {
        this.history = history;
        this.progress = progress;
        this.book = book;
        this.config = config;
    }

    /** @param complete false when there are more than were looked at */
    record Seen(List<Statement> open, boolean complete) {}

    /** All of it; how far it was taken is noted. */
    Stream<Statement> open(String tenant) {
        return Stream.iterate(next(tenant), page -> !page.episodes().isEmpty(), page -> {
            progress.note(tenant, PLACE, page.position());
            return next(tenant);
        }).flatMap(page -> open(tenant, page).stream());
    }

    /** What so many episodes hold of it. */
    Seen look(String tenant, int episodes) {
        var open = new ArrayList<Statement>();
        int seen = 0;
        var page = next(tenant);
        while (!page.episodes().isEmpty() && seen < episodes) {
            seen += page.episodes().size();
            open.addAll(open(tenant, page));
            page = history.after(tenant, page.position(), config.page());
        }
        return new Seen(open, page.episodes().isEmpty());
    }

    private History.Page next(String tenant) {
        return history.after(tenant, progress.place(tenant, PLACE), config.page());
    }

    private List<Statement> open(String tenant, History.Page page) {
        var said = page.episodes().stream().filter(History.Said::isOfUser).map(Statement::of).toList();
        var settled = book.settled(tenant, said.stream().map(Statement::eventId).toList());
        return said.stream().filter(statement -> !settled.contains(statement.eventId())).toList();
    }

    /** Places in the journal, by name. */
    @Singleton
    static final class Progress {

        private final TenantTransactions transactions;
        private final ReadingRepository readings;

        Progress(@Named("memory-consolidation") TenantTransactions transactions, ReadingRepository readings) {
            this.transactions = transactions;
            this.readings = readings;
        }

        long place(String tenant, String name) {
            return transactions.read(tenant, () -> readings.place(name));
        }

        void note(String tenant, String name, long place) {
            transactions.write(tenant, () -> readings.notePlace(name, place));
        }
    }
}
