package io.edrs.persona.synthesizer;

import io.edrs.platform.relational.SealedText;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How to deal with whom, as each user told a persona; what administrators noted is for everybody. */
@Singleton
final class CoWorkers {

    /** The teller of what is for everybody. */
    static final String HOUSE = "";

    /** @param forEverybody whether an administrator noted it */
    record CoWorker(String person, String note, boolean forEverybody) {}

    private final TenantTransactions transactions;
    private final DealingRepository repository;
    private final SealedText sealing;

    CoWorkers(@Named("persona-synthesizer") TenantTransactions transactions, DealingRepository repository, SealedText sealing) {
        this.transactions = transactions;
        this.repository = repository;
        this.sealing = sealing;
    }

    /** What this user told, and what is for everybody. */
    List<CoWorker> seenBy(String tenant, String personaId, String userId) {
        return transactions.read(tenant, () -> repository.seenBy(personaId, userId)).stream().map(row -> new CoWorker(row.person(),
                sealing.open(tenant, place(personaId, row.person(), row.toldBy()), row.note()), row.toldBy().isEmpty())).toList();
    }

    void note(String tenant, String personaId, String toldBy, Map<String, String> notes, UUID event) {
        transactions.write(tenant, () -> {
            // In one order everywhere, so that two events never wait for each other.
            new TreeMap<>(notes).forEach((person, note) -> repository.insertNote(personaId, person, toldBy,
                    sealing.seal(tenant, place(personaId, person, toldBy), note), event));
            return notes;
        });
    }

    boolean forget(String tenant, String personaId, String person, String toldBy) {
        return transactions.write(tenant, () -> repository.deleteNote(personaId, person, toldBy)) > 0;
    }

    private static String place(String personaId, String person, String toldBy) {
        return "dealing/" + personaId + "/" + toldBy + "/" + person;
    }
}
