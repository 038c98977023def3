package io.edrs.platform.adapters.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentSchemas;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Loaded;
import io.edrs.platform.store.Moments;
import io.edrs.platform.store.Names;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents in MongoDB: {@code _id} is tenant/id, {@code body} the JSON as BSON or {@code text} the JSON itself. */
public final class MongoDocumentStore implements DocumentStore {

    private static final int DUPLICATE = 11_000;
    private static final int TRIES = 5;
    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final FindOneAndUpdateOptions UPSERT = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);
    private final MongoClient client;
    private final MongoDatabase database;
    private final Clock clock;
    private final Collections collections;
    private final DocumentSchemas schemas = new DocumentSchemas();
    private volatile @Nullable Set<Feature> features;

    /** @param clock by which documents end, before the server removes them */
    MongoDocumentStore(MongoClient client, MongoDatabase database, Clock clock) {
        this.clock = clock;
        this.client = client;
        this.database = database;
        this.collections = new Collections(database);
    }

    @Override
    public void declare(String collection, String schema) {
        collections.declare(collection, BsonDocument.parse(schemas.declare(collection, schema).toString()));
    }

    @Override
    public Document insertIfAbsent(String tenant, String collection, String id, String json) {
        var row = row(tenant, collection, id, json);
        return upserted(tenant, collection, id, row.insertion());
    }

    @Override
    public Document put(String tenant, String collection, String id, String json, @Nullable Instant expiresAt) {
        var row = row(tenant, collection, id, json);
        return upserted(tenant, collection, id, row.update(Moments.end(expiresAt)));
    }

    @Override
    public void putAll(String tenant, String collection, Map<String, String> jsonById) {
        Names.tenant(tenant);
        Names.collection(collection);
        var updates = new ArrayList<WriteModel<BsonDocument>>();
        // In one order everywhere, so that two batches meet at their first common document.
        new TreeMap<>(jsonById).forEach((id, json) -> {
            var update = row(tenant, collection, id, json).update(null);
            updates.add(new DeleteOneModel<>(Filters.and(Filters.eq(Key.of(tenant, id)), ended())));
            updates.add(new UpdateOneModel<>(Filters.eq(Key.of(tenant, id)), update, new UpdateOptions().upsert(true)));
        });
        if (jsonById.size() == 1) {
            jsonById.forEach((id, json) -> put(tenant, collection, id, json));
        } else if (!updates.isEmpty()) {
            require(Feature.TRANSACTIONS, "Several documents in one transaction need a replica set; ask for one at a time, or add replicaSet to the URL.");
            MongoFailures.told(() -> inTransaction(collection, updates));
        }
    }

    @Override
    public Document replace(String tenant, String collection, String id, String json, long expectedVersion) {
        var row = row(tenant, collection, id, json);
        var standing = Filters.and(Filters.eq(Key.of(tenant, id)), Filters.eq("version", expectedVersion), standing());
        return Optional.ofNullable(MongoFailures.told(() -> collections.made(collection).findOneAndUpdate(standing, row.replacement(), AFTER)))
                .map(found -> Row.document(tenant, found)).orElseThrow(() -> new EdrsException(KernelError.VERSION_CONFLICT,
                        "The document '" + id + "' of " + collection + " is no longer at version " + expectedVersion + "."));
    }

    @Override
    public void load(String tenant, String collection, List<Document> documents) {
        Names.tenant(tenant);
        Names.collection(collection);
        documents.forEach(Loaded::check);
        var updates = documents.stream().map(document -> new UpdateOneModel<BsonDocument>(Filters.eq(Key.of(tenant, document.id())),
                Row.of(tenant, document.json()).loading(document.version(), Moments.end(document.expiresAt())), new UpdateOptions().upsert(true))).toList();
        for (var attempt = 1; !updates.isEmpty(); attempt++) {
            try {
                MongoFailures.told(() -> collections.made(collection).bulkWrite(updates, new BulkWriteOptions().ordered(false).bypassDocumentValidation(true)));
                return;
            } catch (EdrsException e) {
                if (attempt == TRIES || !metAnInsertion(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean metAnInsertion(EdrsException e) {
        return e.getCause() instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE);
    }

    @Override
    public Optional<Document> find(String tenant, String collection, String id) {
        check(tenant, collection, id);
        return Optional.ofNullable(MongoFailures.told(() -> collections.of(collection).find(Filters.and(Filters.eq(Key.of(tenant, id)), standing())).first()))
                .map(found -> Row.document(tenant, found));
    }

    @Override
    public List<Document> list(
            String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit) {
        var chosen = chosen(tenant, collection, equalTo, afterId == null ? "" : afterId);
        // To the driver, 0 is no limit.
        return limit == 0 ? List.of() : MongoFailures.told(() -> collections.of(collection).find(chosen).sort(Sorts.ascending("_id")).limit(limit)
                .map(found -> Row.document(tenant, found)).into(new ArrayList<>()));
    }

    @Override
    public boolean delete(String tenant, String collection, String id) {
        check(tenant, collection, id);
        return MongoFailures.told(() -> collections.of(collection).deleteOne(Filters.and(Filters.eq(Key.of(tenant, id)), standing())))
                .getDeletedCount() == 1;
    }

    @Override
    public int deleteWhere(String tenant, String collection, Map<String, String> equalTo) {
        var chosen = chosen(tenant, collection, equalTo, "");
        return Math.toIntExact(MongoFailures.told(() -> collections.of(collection).deleteMany(chosen)).getDeletedCount());
    }

    @Override
    public Set<Feature> features() {
        var known = features;
        if (known == null) {
            MongoFailures.told(() -> database.runCommand(new BsonDocument("ping", new BsonInt32(1))));
            // A server alone keeps no log of its operations, which the other two rest on.
            known = switch (client.getClusterDescription().getType()) {
                case REPLICA_SET, SHARDED, LOAD_BALANCED -> EnumSet.allOf(Feature.class);
                default -> EnumSet.of(Feature.EXPIRY, Feature.SCHEMAS);
            };
            features = known;
        }
        return known;
    }

    @Override
    public Changes changesSince(String tenant, String collection, @Nullable String position, int limit) {
        Names.tenant(tenant);
        Names.collection(collection);
        require(Feature.CHANGES, "Changes need a replica set; add replicaSet to the URL.");
        return MongoFailures.told(() -> new ChangeFeed(collections.made(collection), tenant, clock.instant()).since(position, limit));
    }

    /** The server removes them itself, by its index. */
    @Override
    public int expire() {
        return 0;
    }

    /** Two that insert at once meet in the index of ids, where what has ended may still stand too: the second try finds the right one. */
    private Document upserted(String tenant, String collection, String id, Bson update) {
        var key = Filters.eq(Key.of(tenant, id));
        for (var attempt = 1; ; attempt++) {
            try {
                return Row.document(tenant, MongoFailures.told(() ->
                        collections.made(collection).findOneAndUpdate(Filters.and(key, standing()), update, UPSERT)));
            } catch (EdrsException e) {
                if (attempt == TRIES || !(e.getCause() instanceof MongoException cause && cause.getCode() == DUPLICATE)) {
                    throw e;
                }
                MongoFailures.told(() -> collections.of(collection).deleteOne(Filters.and(key, ended())));
            }
        }
    }

    private Bson standing() {
        return Filters.not(ended());
    }

    private Bson ended() {
        return Filters.lte(Row.ENDS, new BsonDateTime(clock.millis()));
    }

    private boolean inTransaction(String collection, List<WriteModel<BsonDocument>> updates) {
        var made = collections.made(collection);
        try (var session = client.startSession()) {
            return session.withTransaction(() -> made.bulkWrite(session, updates).wasAcknowledged());
        }
    }

    private void require(Feature feature, String what) {
        if (!features().contains(feature)) {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED, what);
        }
    }

    private Bson chosen(String tenant, String collection, Map<String, String> equalTo, String afterId) {
        Names.tenant(tenant);
        Names.collection(collection);
        var range = Key.after("_id", tenant, afterId);
        return equalTo.isEmpty() ? Filters.and(range, standing())
                : Filters.and(Filters.eq("tenant", tenant), Filters.all("probes", Probe.of(equalTo)), range, standing());
    }

    private Row row(String tenant, String collection, String id, String json) {
        check(tenant, collection, id);
        schemas.parse(collection, id, json);
        return Row.of(tenant, json);
    }

    private static void check(String tenant, String collection, String id) {
        Names.tenant(tenant);
        Names.collection(collection);
        Names.id(id);
    }
}
