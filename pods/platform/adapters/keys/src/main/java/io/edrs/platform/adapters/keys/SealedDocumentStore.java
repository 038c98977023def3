package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentSchemas;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.TenantCipher;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents whose sensitive fields the store behind never sees in the clear; asking to filter by one is refused. */
public final class SealedDocumentStore implements DocumentStore {

    private final DocumentStore inner;
    private final SealedFields sealing;
    private final Map<String, Set<String>> fields;
    private final DocumentSchemas schemas = new DocumentSchemas();

    /** @param fields the sensitive top-level fields by collection */
    public SealedDocumentStore(DocumentStore inner, TenantCipher cipher, Map<String, Set<String>> fields) {
        this.inner = inner;
        this.sealing = new SealedFields(cipher);
        this.fields = Map.copyOf(fields);
    }

    @Override
    public Set<Feature> features() {
        return inner.features();
    }

    /** What is sealed is checked before; the store behind sees the schemas of the other collections alone. */
    @Override
    public void declare(String collection, String schema) {
        schemas.declare(collection, schema);
        if (!fields.containsKey(collection)) {
            inner.declare(collection, schema);
        }
    }

    @Override
    public Document insertIfAbsent(String tenant, String collection, String id, String json) {
        var sealed = seal(tenant, collection, id, json);
        return standing(tenant, collection, inner.insertIfAbsent(tenant, collection, id, sealed), sealed, json);
    }

    @Override
    public Document put(String tenant, String collection, String id, String json, @Nullable Instant expiresAt) {
        var sealed = seal(tenant, collection, id, json);
        return standing(tenant, collection, inner.put(tenant, collection, id, sealed, expiresAt), sealed, json);
    }

    @Override
    public void putAll(String tenant, String collection, Map<String, String> jsonById) {
        var sealed = new HashMap<String, String>();
        jsonById.forEach((id, json) -> sealed.put(id, seal(tenant, collection, id, json)));
        inner.putAll(tenant, collection, sealed);
    }

    @Override
    public Document replace(String tenant, String collection, String id, String json, long expectedVersion) {
        var sealed = seal(tenant, collection, id, json);
        return standing(tenant, collection, inner.replace(tenant, collection, id, sealed, expectedVersion), sealed, json);
    }

    @Override
    public void load(String tenant, String collection, List<Document> documents) {
        inner.load(tenant, collection, documents.stream().map(document ->
                document.with(sealStanding(tenant, collection, document.id(), document.json()))).toList());
    }

    @Override
    public Optional<Document> find(String tenant, String collection, String id) {
        return inner.find(tenant, collection, id).map(document -> open(tenant, collection, document));
    }

    @Override
    public List<Document> list(String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit) {
        refuseSealed(collection, equalTo);
        return inner.list(tenant, collection, equalTo, afterId, limit).stream().map(document -> open(tenant, collection, document)).toList();
    }

    @Override
    public boolean delete(String tenant, String collection, String id) {
        return inner.delete(tenant, collection, id);
    }

    @Override
    public int deleteWhere(String tenant, String collection, Map<String, String> equalTo) {
        refuseSealed(collection, equalTo);
        return inner.deleteWhere(tenant, collection, equalTo);
    }

    @Override
    public Changes changesSince(String tenant, String collection, @Nullable String position, int limit) {
        var changes = inner.changesSince(tenant, collection, position, limit);
        return new Changes(changes.changes().stream().map(change -> change.document() == null ? change
                : new Change(change.id(), open(tenant, collection, change.document()))).toList(), changes.position());
    }

    @Override
    public int expire() {
        return inner.expire();
    }

    private String seal(String tenant, String collection, String id, String json) {
        if (fields.containsKey(collection)) {
            schemas.check(collection, id, json);
        }
        return sealStanding(tenant, collection, id, json);
    }

    private String sealStanding(String tenant, String collection, String id, String json) {
        return fields.containsKey(collection) ? sealing.seal(tenant, collection + "/" + id, json, fields.get(collection)) : json;
    }

    /** What was just sealed need not be opened. */
    private Document standing(String tenant, String collection, Document document, String sealed, String json) {
        return document.json().equals(sealed) ? document.with(json) : open(tenant, collection, document);
    }

    private Document open(String tenant, String collection, Document document) {
        return fields.containsKey(collection) 
                ? document.with(sealing.open(tenant, collection + "/" + document.id(), document.json(), fields.get(collection))) : document;
    }

    private void refuseSealed(String collection, Map<String, String> equalTo) {
        equalTo.keySet().stream().filter(fields.getOrDefault(collection, Set.of())::contains).findFirst().ifPresent(field -> {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED,
                    "'" + field + "' of " + collection + " is sealed and cannot be filtered by; filter by a field that is not.");
        });
    }
}
