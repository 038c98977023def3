package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentSchemas;
import io.edrs.platform.store.DocumentStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Documents that may be on their way to another store: a write returns when both stores have it, and fails when one of them cannot. */
public final class MovingDocumentStore implements DocumentStore {

    private static final int PAGE = 500;
    private static final String MOVED = "moved:";
    private final Gate<DocumentStore> gate;
    private final Belongings belongings;
    private final Stripes stripes = new Stripes();
    private final DocumentSchemas schemas = new DocumentSchemas();

    public MovingDocumentStore(Gate<DocumentStore> gate, Belongings belongings) {
        this.gate = gate;
        this.belongings = belongings;
    }

    @Override
    public Set<Feature> features() {
        return gate.read(DocumentStore::features);
    }

    /** Checked here as well: the store it moves to is told of no schema. */
    @Override
    public void declare(String collection, String schema) {
        gate.read(documents -> {
            documents.declare(collection, schema);
            return schemas.declare(collection, schema);
        });
    }

    @Override
    public Document insertIfAbsent(String tenant, String collection, String id, String json) {
        schemas.check(collection, id, json);
        return one(tenant, collection, id, documents -> documents.insertIfAbsent(tenant, collection, id, json));
    }

    @Override
    public Document put(String tenant, String collection, String id, String json, @Nullable Instant expiresAt) {
        schemas.check(collection, id, json);
        return one(tenant, collection, id, documents -> documents.put(tenant, collection, id, json, expiresAt));
    }

    @Override
    public void putAll(String tenant, String collection, Map<String, String> jsonById) {
        jsonById.forEach((id, json) -> schemas.check(collection, id, json));
        many(tenant, collection, jsonById.keySet(), documents -> documents.putAll(tenant, collection, jsonById));
    }

    @Override
    public Document replace(String tenant, String collection, String id, String json, long expectedVersion) {
        schemas.check(collection, id, json);
        return one(tenant, collection, id, documents -> documents.replace(tenant, collection, id, json, expectedVersion));
    }

    @Override
    public void load(String tenant, String collection, List<Document> documents) {
        many(tenant, collection, documents.stream().map(Document::id).toList(), store -> store.load(tenant, collection, documents));
    }

    @Override
    public Optional<Document> find(String tenant, String collection, String id) {
        return gate.read(documents -> documents.find(tenant, collection, id));
    }

    @Override
    public List<Document> list(String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit) {
        return gate.read(documents -> documents.list(tenant, collection, equalTo, afterId, limit));
    }

    @Override
    public boolean delete(String tenant, String collection, String id) {
        return one(tenant, collection, id, documents -> documents.delete(tenant, collection, id));
    }

    @Override
    public int deleteWhere(String tenant, String collection, Map<String, String> equalTo) {
        belongings.require(collection);
        return gate.write(sides -> {
            var gone = sides.counts().deleteWhere(tenant, collection, equalTo);
            var other = sides.other();
            if (other != null) {
                mirrorLeftOvers(new DocumentMirror(sides.counts(), other), tenant, collection, equalTo);
            }
            return gone;
        });
    }

    @Override
    public int expire() {
        return gate.write(sides -> {
            var other = sides.other();
            if (other != null) {
                other.expire();
            }
            return sides.counts().expire();
        });
    }

    /** A position of the store before a switch says nothing to the one after. */
    @Override
    public Changes changesSince(String tenant, String collection, @Nullable String position, int limit) {
        var mark = gate.readsNew() ? MOVED : "";
        if (position != null && position.startsWith(MOVED) == mark.isEmpty()) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The position is of another store: %s moved. Begin anew without one.".formatted(collection));
        }
        var own = position == null ? null : position.substring(mark.length());
        var changes = gate.read(documents -> documents.changesSince(tenant, collection, own, limit));
        return new Changes(changes.changes(), mark + changes.position());
    }

    /** What the other side still has is there because its deletion was not yet mirrored, or was written again since. */
    private static void mirrorLeftOvers(DocumentMirror mirror, String tenant, String collection, Map<String, String> equalTo) {
        var page = mirror.to().list(tenant, collection, equalTo, null, PAGE);
        while (!page.isEmpty()) {
            mirror.mirror(tenant, collection, page.stream().map(Document::id).toList());
            page = page.size() < PAGE ? List.of() : mirror.to().list(tenant, collection, equalTo, page.getLast().id(), PAGE);
        }
    }

    private <R> R one(String tenant, String collection, String id, Function<DocumentStore, R> change) {
        belongings.require(collection);
        return gate.write(sides -> {
            var other = sides.other();
            if (other == null) {
                return change.apply(sides.counts());
            }
            return stripes.alone(List.of(tenant, collection, id), () -> {
                var answer = change.apply(sides.counts());
                new DocumentMirror(sides.counts(), other).mirror(tenant, collection, List.of(id));
                return answer;
            });
        });
    }

    private void many(String tenant, String collection, Collection<String> ids, Consumer<DocumentStore> change) {
        belongings.require(collection);
        gate.write(sides -> {
            change.accept(sides.counts());
            var other = sides.other();
            if (other != null) {
                new DocumentMirror(sides.counts(), other).mirror(tenant, collection, ids);
            }
            return ids;
        });
    }
}
