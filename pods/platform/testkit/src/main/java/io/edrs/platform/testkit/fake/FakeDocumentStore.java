package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentSchemas;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.Loaded;
import io.edrs.platform.store.Moments;
import io.edrs.platform.store.Names;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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

    private final DocumentSchemas schemas = new DocumentSchemas();
    private final Set<Feature> features;
    private final Clock clock;

    private record Touched(String key, String id) {}

    /** With every feature. */
    public FakeDocumentStore() {
        this(EnumSet.allOf(Feature.class), Clock.systemUTC());
    }

    /** With every feature. @param clock by which documents end */
    public FakeDocumentStore(Clock clock) {
        this(EnumSet.allOf(Feature.class), clock);
    }

    /** @param clock by which documents end */
    public FakeDocumentStore(Set<Feature> features, Clock clock) {
        this.features = Set.copyOf(features);
        this.clock = clock;
    }

    @Override
    public Set<Feature> features() {
        return features;
    }

    @Override
    public synchronized void declare(String collection, String schema) {
        require(Feature.SCHEMAS);
        schemas.declare(collection, schema);
    }

    @Override
    public synchronized Changes changesSince(String tenant, String collection, @Nullable String position, int limit) {
        require(Feature.CHANGES);
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
        schemas.parse(Names.collection(collection), Names.id(id), json);
        return find(tenant, collection, id).orElseGet(() -> put(tenant, collection, id, json));
    }

    @Override
    public synchronized Document put(String tenant, String collection, String id, String json, @Nullable Instant expiresAt) {
        if (expiresAt != null) {
            require(Feature.EXPIRY);
        }
        schemas.parse(Names.collection(collection), Names.id(id), json);
        var version = find(tenant, collection, id).map(Document::version).orElse(0L) + 1;
        return keep(tenant, collection, new Document(id, version, json, Moments.end(expiresAt)));
    }

    @Override
    public synchronized void putAll(String tenant, String collection, Map<String, String> jsonById) {
        if (jsonById.size() > 1) {
            require(Feature.TRANSACTIONS);
        }
        jsonById.forEach((id, json) -> schemas.parse(Names.collection(collection), Names.id(id), json));
        jsonById.forEach((id, json) -> put(tenant, collection, id, json));
    }

    @Override
    public synchronized Document replace(String tenant, String collection, String id, String json, long expectedVersion) {
        schemas.parse(Names.collection(collection), Names.id(id), json);
        var standing = find(tenant, collection, id).filter(d -> d.version() == expectedVersion).orElseThrow(() -> new EdrsException(
                KernelError.VERSION_CONFLICT, "The document '" + id + "' is no longer at version " + expectedVersion + "."));
        return keep(tenant, collection, new Document(id, expectedVersion + 1, json, standing.expiresAt()));
    }

    @Override
    public synchronized void load(String tenant, String collection, List<Document> documents) {
        documents.forEach(Loaded::check);
        documents.forEach(document -> keep(tenant, collection,
                new Document(document.id(), document.version(), document.json(), Moments.end(document.expiresAt()))));
    }

    @Override
    public synchronized Optional<Document> find(String tenant, String collection, String id) {
        return Optional.ofNullable(in(tenant, collection).get(Names.id(id))).filter(this::stands);
    }

    @Override
    public synchronized List<Document> list(
            String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit) {
        return in(tenant, collection).tailMap(afterId == null ? "" : afterId, false).values().stream()
                .filter(d -> stands(d) && matches(d, equalTo)).limit(limit).toList();
    }

    @Override
    public synchronized boolean delete(String tenant, String collection, String id) {
        var isThere = find(tenant, collection, id).isPresent();
        if (isThere) {
            in(tenant, collection).remove(id);
            touched.add(new Touched(key(tenant, collection), id));
        }
        return isThere;
    }

    @Override
    public synchronized int deleteWhere(String tenant, String collection, Map<String, String> equalTo) {
        var gone = in(tenant, collection).values().stream().filter(d -> stands(d) && matches(d, equalTo)).map(Document::id).toList();
        gone.forEach(id -> delete(tenant, collection, id));
        return gone.size();
    }

    @Override
    public synchronized int expire() {
        var gone = touched.size();
        collections.forEach((key, documents) -> documents.values().removeIf(document -> !stands(document)
                && touched.add(new Touched(key, document.id()))));
        return touched.size() - gone;
    }

    private Document keep(String tenant, String collection, Document document) {
        touched.add(new Touched(key(tenant, collection), document.id()));
        in(tenant, collection).put(document.id(), document);
        return document;
    }

    private boolean stands(Document document) {
        return document.expiresAt() == null || document.expiresAt().isAfter(clock.instant());
    }

    private void require(Feature feature) {
        if (!features.contains(feature)) {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED, "This store has no " + feature + ".");
        }
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
