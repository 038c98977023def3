package io.edrs.knowledge.graph;

import io.edrs.knowledge.phrase.Terms;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** What is known of entities, by any of their names. */
@Singleton
final class Entities {

    private static final int MOST_LISTED = 50;

    private final TenantTransactions transactions;
    private final EntityRepository repository;

    Entities(@Named("knowledge-graph") TenantTransactions transactions, EntityRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    /** @param aliases other names of it @param about passages about it @param mentionedIn passages that speak of it */
    record Described(String id, String name, String kind, List<String> aliases, List<String> about, List<String> mentionedIn) {}

    /** Those whose name begins with the text. */
    List<Entity> startingWith(String tenant, String text, String after, int limit) {
        var pattern = Terms.phrase(text).replace("%", "\\%").replace("_", "\\_") + "%";
        return transactions.read(tenant, () -> repository.like(pattern, after, limit));
    }

    Described describe(String tenant, String id) {
        return transactions.read(tenant, () -> {
            var entity = find(id);
            var main = repository.entityCalled(entity.phrase()).orElse(entity.phrase());
            return new Described(entity.phrase(), entity.name(), entity.kind(), repository.aliases(main, MOST_LISTED),
                    repository.passagesAbout(entity.phrase(), MOST_LISTED), repository.passagesThatMention(entity.phrase(), MOST_LISTED));
        });
    }

    /** What passages say of it and others, those with a predicate first. */
    List<Relation> relations(String tenant, String id, int limit) {
        return transactions.read(tenant, () -> repository.relations(find(id).phrase(), limit));
    }

    /** The id of the entity with that id or name; fails with {@code ENTITY_NOT_FOUND}. */
    String idOf(String tenant, String id) {
        return transactions.read(tenant, () -> find(id).phrase());
    }

    private Entity find(String id) {
        return repository.findByPhrase(Terms.phrase(id)).orElseThrow(() ->
                new EdrsException(GraphError.ENTITY_NOT_FOUND, "No document names an entity '%s'.".formatted(id)));
    }
}
