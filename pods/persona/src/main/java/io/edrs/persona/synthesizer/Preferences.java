package io.edrs.persona.synthesizer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.edrs.platform.relational.SealedText;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What users want, by persona and user; saying it again changes nothing. */
@Singleton
final class Preferences {

    /** @param saidIn the event it was said in, or set in @param saidAt when that was */
    record Learned(String name, String value, UUID saidIn, Instant saidAt) {}

    private final TenantTransactions transactions;
    private final PreferenceRepository repository;
    private final SealedText sealing;

    Preferences(@Named("persona-synthesizer") TenantTransactions transactions, PreferenceRepository repository, SealedText sealing) {
        this.transactions = transactions;
        this.repository = repository;
        this.sealing = sealing;
    }

    Map<String, String> of(String tenant, String personaId, String userId) {
        return transactions.read(tenant, () -> repository.findByIdPersonaIdAndIdUserIdAndForgottenFalse(personaId, userId)).stream()
                .collect(toMap(row -> row.id().name(), row -> opened(tenant, row), (one, other) -> one, TreeMap::new));
    }

    /** Value by name, by user. */
    Map<String, Map<String, String>> ofAll(String tenant, String personaId) {
        return transactions.read(tenant, () -> repository.findByIdPersonaIdAndForgottenFalse(personaId)).stream().collect(groupingBy(row -> row.id().userId(),
                TreeMap::new, toMap(row -> row.id().name(), row -> opened(tenant, row), (one, other) -> one, TreeMap::new)));
    }

    /** Each with the event it was said in. */
    List<Learned> learned(String tenant, String personaId, String userId) {
        return transactions.read(tenant, () -> repository.findByIdPersonaIdAndIdUserIdAndForgottenFalse(personaId, userId)).stream()
                .map(row -> new Learned(row.id().name(), opened(tenant, row), row.saidIn(), Instant.ofEpochMilli(row.saidIn().getMostSignificantBits() >>> 16)))
                .sorted(Comparator.comparing(Learned::name)).toList();
    }

    /** Lets go of one, or of all where none is named, for good: what was said before brings none back. Returns how many there were. */
    int forget(String tenant, String personaId, String userId, @Nullable String name, UUID event) {
        return transactions.write(tenant, () -> name == null ? repository.forgetAll(personaId, userId, event) : repository.forget(personaId, userId, name, event));
    }

    void learn(String tenant, String personaId, String userId, Map<String, String> said, UUID event) {
        transactions.write(tenant, () -> {
            // In one order everywhere, so that two events never wait for each other.
            new TreeMap<>(said).forEach((name, value) -> repository.learn(personaId, userId, name,
                    sealing.seal(tenant, place(personaId, userId, name), value), event));
            return said;
        });
    }

    private String opened(String tenant, PreferenceRow row) {
        return sealing.open(tenant, place(row.id().personaId(), row.id().userId(), row.id().name()), row.value());
    }

    private static String place(String personaId, String userId, String name) {
        return "preference/" + personaId + "/" + userId + "/" + name;
    }
}
