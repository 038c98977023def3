package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.Loaded;
import io.edrs.platform.store.Names;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents in memory. */
public final class FakeDocumentStore implements DocumentStore {

    private static final Comparator<String> BY_BYTES =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    private final Map<String, TreeMap<String, Document>> collections = new HashMap<>();
    private final List<Touched> touched = new ArrayList<>();

    private record Touched(String key, String id) {}

    @Override
    public Set<Feature> features() {
        return EnumSet.allOf(Feature.class);
    }

    @Override
    public synchronized Changes changesSince(String tenant, String collection, @Nullable String position, int limit) {
        var key = key(tenant, collection);
        var changes = new ArrayList<Change>();
        var at = position == null ? touched.size() : Integer.parseInt(position);
        for (; at < touched.size() && changes.size() < limit; at++) {
            var id = touched.get(at).id();
            if (touched.get(at).key().equals(key)) {
                changes.add(new Change(id, find(tenant, collection, id).orElse(null)));
            }
        }
        return new Changes(changes, Integer.toString(at));
    }

    @Override
    public synchronized Document insertIfAbsent(String tenant, String collection, String id, String json) {
        var standing = in(tenant, collection).get(Names.id(id));
        return standing == null ? put(tenant, collection, id, json) : standing;
    }

    @Override
    public synchronized Document put(String tenant, String collection, String id, String json) {
        JsonObjects.parse(json);
        touched.add(new Touched(key(tenant, collection), Names.id(id)));
        return in(tenant, collection).merge(Names.id(id), new Document(id, 1, json),
                (old, fresh) -> new Document(id, old.version() + 1, json));
    }

    @Override
    public synchronized void putAll(String tenant, String collection, Map<String, String> jsonById) {
        jsonById.forEach((id, json) -> {
            Names.id(id);
            JsonObjects.parse(json);
        });
        jsonById.forEach((id, json) -> put(tenant, collection, id, json));
    }

    @Override
    public synchronized Document replace(String tenant, String collection, String id, String json, long expectedVersion) {
        if (find(tenant, collection, id).filter(d -> d.version() == expectedVersion).isEmpty()) {
            throw new EdrsException(KernelError.VERSION_CONFLICT,
                    "The document '" + id + "' is no longer at version " + expectedVersion + ".");
        }
        return put(tenant, collection, id, json);
    }

    @Override
    public synchronized void load(String tenant, String collection, List<Document> documents) {
        documents.forEach(Loaded::check);
        documents.forEach(document -> {
            touched.add(new Touched(key(tenant, collection), document.id()));
            in(tenant, collection).put(document.id(), document);
        });
    }

    @Override
    public synchronized Optional<Document> find(String tenant, String collection, String id) {
        return Optional.ofNullable(in(tenant, collection).get(Names.id(id)));
    }

    @Override
    public synchronized List<Document> list(
            String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit) {
        return in(tenant, collection).tailMap(afterId == null ? "" : afterId, false).values().stream()
                .filter(d -> matches(d, equalTo)).limit(limit).toList();
    }

    @Override
    public synchronized boolean delete(String tenant, String collection, String id) {
        var isGone = in(tenant, collection).remove(Names.id(id)) != null;
        if (isGone) {
            touched.add(new Touched(key(tenant, collection), id));
        }
        return isGone;
    }

    @Override
    public synchronized int deleteWhere(String tenant, String collection, Map<String, String> equalTo) {
        var gone = in(tenant, collection).values().stream().filter(d -> matches(d, equalTo)).map(Document::id).toList();
        gone.forEach(id -> delete(tenant, collection, id));
        return gone.size();
    }

    private TreeMap<String, Document> in(String tenant, String collection) {
        return collections.computeIfAbsent(key(tenant, collection), k -> new TreeMap<>(BY_BYTES));
    }

    private static String key(String tenant, String collection) {
        return Names.tenant(tenant) + "/" + Names.collection(collection);
    }

    private static boolean matches(Document document, Map<String, String> equalTo) {
        var body = JsonObjects.parse(document.json());
        return equalTo.entrySet().stream().allMatch(e -> body.path(e.getKey()).isTextual()
                && Objects.equals(body.path(e.getKey()).textValue(), e.getValue()));
    }
}
