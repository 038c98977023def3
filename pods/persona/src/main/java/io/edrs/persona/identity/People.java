package io.edrs.persona.identity;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.relational.SealedText;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The people of each tenant, what is known of them sealed. */
@Singleton
final class People {

    static final int MOST = 200;

    private final TenantTransactions transactions;
    private final PersonRepository repository;
    private final SealedText sealing;
    private final Clock clock;

    People(@Named("persona-identity") TenantTransactions transactions, PersonRepository repository, SealedText sealing, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.sealing = sealing;
        this.clock = clock;
    }

    Optional<Person> find(String tenant, String id) {
        return transactions.read(tenant, () -> repository.findById(id)).map(row -> opened(tenant, row));
    }

    /** By id, after that one. */
    List<Person> page(String tenant, String after, int limit) {
        return transactions.read(tenant, () -> repository.page(after, limit)).stream().map(row -> opened(tenant, row)).toList();
    }

    /** Changes what is known, from what is known last; of somebody unknown that is nothing but that they are a user. */
    Person change(String tenant, String id, UnaryOperator<Profile> change) {
        return transactions.write(tenant, () -> {
            repository.insertIfAbsent(id, sealed(tenant, id, Profile.UNKNOWN_USER), clock.instant().truncatedTo(ChronoUnit.MICROS));
            var before = opened(tenant, repository.findByIdForUpdate(id).orElseThrow());
            var after = change.apply(before.profile());
            if (after.equals(before.profile())) {
                return before;
            }
            repository.change(id, sealed(tenant, id, after));
            return new Person(id, after, before.version() + 1, before.knownSince());
        });
    }

    boolean forget(String tenant, String id) {
        return transactions.write(tenant, () -> repository.deletePerson(id)) > 0;
    }

    void relate(String tenant, RelationRow relation) {
        transactions.write(tenant, () -> repository.insertRelation(relation.fromId(), relation.kind(), relation.toId()));
    }

    boolean unrelate(String tenant, RelationRow relation) {
        return transactions.write(tenant, () -> repository.deleteRelation(relation.fromId(), relation.kind(), relation.toId())) > 0;
    }

    List<RelationRow> relations(String tenant, String id) {
        return transactions.read(tenant, () -> repository.relations(id));
    }

    private Person opened(String tenant, PersonRow row) {
        return new Person(row.id(), EventJson.read(sealing.open(tenant, place(row.id()), row.profile()), Profile.class), row.version(), row.knownSince());
    }

    private String sealed(String tenant, String id, Profile profile) {
        return sealing.seal(tenant, place(id), EventJson.write(profile));
    }

    private static String place(String id) {
        return "person/" + id + "/profile";
    }
}
