package io.edrs.memory.consolidation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.edrs.memory.Conversations;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.memory.claims.Claim;
import io.edrs.memory.claims.Claims;
import io.edrs.memory.claims.Reading;
import io.edrs.platform.relational.GroupedWrites;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads each statement once and enters what it claims; a statement that is forgotten is not read. */
@Singleton
final class Consolidator {

    private final TenantTransactions transactions;
    private final GroupedWrites grouped;
    private final Ledger ledger;
    private final FactRepository facts;
    private final ReadingRepository readings;
    private final ReceiptRepository receipts;
    private final Reader reader;

    Consolidator(@Named("memory-consolidation") TenantTransactions transactions, Ledger ledger, FactRepository facts,
            ReadingRepository readings, ReceiptRepository receipts, Reader reader) {
        this.transactions = transactions;
        this.grouped = transactions.grouped(facts::lock);
        this.ledger = ledger;
        this.facts = facts;
        this.readings = readings;
        this.receipts = receipts;
        this.reader = reader;
    }

    /** What it changed; nothing when it was read before. */
    Changes read(String tenant, Statement statement) {
        return enter(tenant, statement, reader.read(tenant, statement));
    }

    /** Enters what was read from it, at most once. */
    Changes enter(String tenant, Statement statement, Reading reading) {
        // What claims nothing changes no facts: its user need not wait, and most statements are of this kind.
        return reading.claims().isEmpty()
                ? grouped.write(tenant, () -> note(statement, reading))
                : transactions.write(tenant, () -> {
                    facts.lock(statement.userId());
                    return note(statement, reading);
                });
    }

    private Changes note(Statement statement, Reading reading) {
        var changes = Changes.none();
        if (readings.insertUnlessForgotten(statement.eventId(), statement.conversationId(), statement.userId(), reading.sentences(),
                reading.claims().size(), names(statement), statement.saidAt()) == 0) {
            return changes;
        }
        enter(statement, reading.claims(), changes);
        reading.rejected().stream().collect(groupingBy(Reading.Rejected::reason, counting())).forEach((reason, count) ->
                readings.insertRejection(statement.eventId(), statement.conversationId(), reason, count.intValue()));
        return changes;
    }

    private void enter(Statement statement, List<Claim> claims, Changes changes) {
        for (int place = 0; place < claims.size(); place++) {
            ledger.enter(statement, claims.get(place), place, changes);
        }
    }

    /** Inside a transaction. */
    boolean isForgotten(Statement statement) {
        return receipts.isForgotten(names(statement), statement.saidAt()) > 0;
    }

    private static List<String> names(Statement statement) {
        return List.of(new OfUser(statement.userId()).text(), new OfConversation(statement.conversationId()).text(),
                new OfTurn(statement.conversationId(), statement.eventId()).text());
    }

    /** Reads statements, the system's own words aside. */
    @Singleton
    static final class Reader {

        private final Claims claims;
        private final Conversations conversations;
        private final ConsolidationConfig config;

        Reader(Claims claims, Conversations conversations, ConsolidationConfig config) {
            this.claims = claims;
            this.conversations = conversations;
            this.config = config;
        }

        Reading read(String tenant, Statement statement) {
            var said = conversations.latest(tenant, statement.conversationId(), statement.saidAt(), config.echoTurns()).stream()
                    .filter(turn -> !turn.speaker().equals("user")).map(turn -> Claims.plain(turn.text())).toList();
            return claims.read(statement.text(), statement.saidAt(), sentence -> said.stream().anyMatch(own -> own.contains(sentence)));
        }
    }
}
