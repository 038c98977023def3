package io.edrs.platform.adapters.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ValidationOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collections, made with their validator and index before the first write of this process. */
final class Collections {

    private static final Logger LOG = LoggerFactory.getLogger(Collections.class);
    private static final int EXISTS = 48;
    private static final Set<Integer> UNKNOWN = Set.of(59, 72, 115, 238, 9, 14);
    private static final BsonDocument SHAPE = BsonDocument.parse("""
            {"$jsonSchema": {"bsonType": "object", "required": ["_id", "tenant", "version", "probes"], "properties": {
              "_id": {"bsonType": "string", "pattern": "^[a-z0-9][a-z0-9_-]*/"}, "tenant": {"bsonType": "string"},
              "version": {"bsonType": "long", "minimum": 1}, "probes": {"bsonType": "array"},
              "expires_at": {"bsonType": "date"}, "body": {"bsonType": "object"}, "text": {"bsonType": "string"}}}}""");
    private final MongoDatabase database;
    private final Map<String, MongoCollection<BsonDocument>> made = new ConcurrentHashMap<>();
    private final Map<String, BsonDocument> schemas = new ConcurrentHashMap<>();

    Collections(MongoDatabase database) {
        this.database = database;
    }

    /** The server too refuses what is not so, as far as it knows the schema's words, whoever writes; from the next write on. */
    void declare(String name, BsonDocument schema) {
        schemas.put(name, schema);
        made.remove(name);
    }

    /** For reading: it need not exist. */
    MongoCollection<BsonDocument> of(String name) {
        // What begins with "system." is the server's.
        return database.getCollection(name.startsWith("system.") ? "edrs_" + name : name, BsonDocument.class);
    }

    /** For writing. */
    MongoCollection<BsonDocument> made(String name) {
        return made.computeIfAbsent(name, n -> make(of(n), SHAPE, schemas.get(n)));
    }

    private MongoCollection<BsonDocument> make(MongoCollection<BsonDocument> collection, BsonDocument shape, @Nullable BsonDocument body) {
        var name = collection.getNamespace().getCollectionName();
        validated(() -> database.createCollection(name,
                new CreateCollectionOptions().validationOptions(new ValidationOptions().validator(shape))));
        if (body != null) {
            // Moderate: what stood before the schema may be changed without being as it says.
            validated(() -> database.runCommand(new BsonDocument("collMod", new BsonString(name))
                    .append("validator", new BsonDocument("$and", new BsonArray(List.of(shape, ServerSchema.ofBody(body)))))
                    .append("validationLevel", new BsonString("moderate"))));
        }
        collection.createIndex(Indexes.ascending("tenant", "probes", "_id"), new IndexOptions().name("edrs_probes"));
        collection.createIndex(Indexes.ascending(Row.ENDS), new IndexOptions().name("edrs_expiry").expireAfter(0L, TimeUnit.SECONDS));
        return collection;
    }

    private static void validated(Runnable command) {
        try {
            command.run();
        } catch (MongoCommandException e) {
            if (UNKNOWN.contains(e.getErrorCode())) {
                LOG.info("The server takes no validator ({}); documents are checked on this side alone.", e.getErrorMessage());
            } else if (e.getErrorCode() != EXISTS) {
                throw e;
            }
        }
    }
}
