package io.edrs.memory.consolidation;

import io.edrs.memory.History;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Goes through the episodes in order and lets the model read those it has not read; stopped anywhere, it goes on there. */
@Singleton
final class HelpRounds {

    private static final String PLACE = "help";
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final History history;
    private final Progress progress;
    private final HelpBook book;
    private final Help help;
    private final Turn turn;
    private final ConsolidationConfig config;

    /** Whose turn it is, and since when. */
    @Singleton
    record Turn(Leases leases, Ids ids, Clock clock) {}

    HelpRounds(History history, Progress progress, HelpBook book, Help help, Turn turn, ConsolidationConfig config) {
        this.history = history;
        this.progress = progress;
        this.book = book;
        this.help = help;
        this.turn = turn;
        this.config = config;
    }

    /** @param asked episodes the model was asked for @param stopped why it stopped before the end, empty at the end */
    record Run(int asked, Optional<String> stopped) {}

    /** @param characters to be sent for them @param complete false when there are more than were looked at */
    record Waiting(int episodes, long characters, boolean complete) {}

    /** Asks for at most so many episodes, and begins none after so long. */
    Run run(String tenant, int most, Duration longest) {
        var holder = turn.ids().next().toString();
        var name = "consolidation-model/" + tenant;
        if (!turn.leases().acquire(name, holder, LEASE)) {
            return new Run(0, Optional.of("Another run is under way."));
        }
        try {
            book.announce(tenant);
            return pages(tenant, most, turn.clock().instant().plus(longest), () -> turn.leases().acquire(name, holder, LEASE));
        } finally {
            turn.leases().release(name, holder);
        }
    }

    /** What waits for the model, as far as so many episodes show. */
    Waiting waiting(String tenant, int looked) {
        int episodes = 0;
        long characters = 0;
        int seen = 0;
        var page = history.after(tenant, progress.place(tenant, PLACE), config.page());
        while (!page.episodes().isEmpty() && seen < looked) {
            seen += page.episodes().size();
            for (var statement : open(tenant, page)) {
                var length = help.toSend(tenant, statement);
                episodes += length.isPresent() ? 1 : 0;
                characters += length.orElse(0);
            }
            page = history.after(tenant, page.position(), config.page());
        }
        return new Waiting(episodes, characters, page.episodes().isEmpty());
    }

    private Run pages(String tenant, int most, Instant end, BooleanSupplier alive) {
        int asked = 0;
        for (var page = next(tenant); !page.episodes().isEmpty(); page = next(tenant)) {
            for (var statement : open(tenant, page)) {
                if (asked >= most || turn.clock().instant().isAfter(end) || Thread.currentThread().isInterrupted()) {
                    return new Run(asked, Optional.of("More is waiting."));
                }
                if (!alive.getAsBoolean()) {
                    return new Run(asked, Optional.of("Another run took over."));
                }
                var outcome = careful(tenant, statement);
                asked += outcome.asked() ? 1 : 0;
                if (outcome.halt().isPresent()) {
                    return new Run(asked, outcome.halt());
                }
            }
            progress.note(tenant, PLACE, page.position());
        }
        return new Run(asked, Optional.empty());
    }

    private Help.Outcome careful(String tenant, Statement statement) {
        try {
            return help.read(tenant, statement);
        } catch (EdrsException e) {
            return new Help.Outcome(true, Optional.of(e.getMessage()));
        }
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
