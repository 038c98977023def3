package io.edrs.memory.consolidation;

import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Forgetting.Receipt;
import io.edrs.platform.kernel.id.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Forgets one fact, and the turns it was said in when that is wanted. */
@Singleton
final class FactOblivion {

    private final Facts facts;
    private final FactsMemory memory;
    private final Receipts receipts;
    private final Oblivion oblivion;
    private final Ids ids;
    private final Clock clock;

    FactOblivion(Facts facts, FactsMemory memory, Receipts receipts, Oblivion oblivion, Ids ids, Clock clock) {
        this.facts = facts;
        this.memory = memory;
        this.receipts = receipts;
        this.oblivion = oblivion;
        this.ids = ids;
        this.clock = clock;
    }

    Receipt forget(String tenant, String by, String userId, UUID id, boolean turns) {
        var shown = facts.find(tenant, userId, id);
        var extent = "fact/" + id;
        var receipt = new Receipt(ids.next(), extent, by, clock.instant().truncatedTo(ChronoUnit.MICROS), Oblivion.COMPLETE, Map.of(), Map.of());
        receipts.noteForgotten(tenant, extent, receipt);
        var gone = new TreeMap<String, Integer>(Map.of("facts", 1, "sources", memory.forgetFact(tenant, id)));
        if (turns) {
            shown.sources().forEach(source -> oblivion.forget(tenant, by, new OfTurn(source.conversationId(), source.eventId())).gone()
                    .forEach((part, count) -> gone.merge(part, count, Integer::sum)));
        }
        var complete = new Receipt(receipt.receiptId(), extent, by, receipt.at(), Oblivion.COMPLETE, gone, Map.of("facts", 0, "sources", 0));
        receipts.note(tenant, complete);
        return complete;
    }
}
