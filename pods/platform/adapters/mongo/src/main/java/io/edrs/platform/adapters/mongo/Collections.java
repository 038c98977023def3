package io.edrs.platform.adapters.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ValidationOptions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
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
              "body": {"bsonType": "object"}, "text": {"bsonType": "string"}}}}""");
    private final MongoDatabase database;
    private final Map<String, MongoCollection<BsonDocument>> made = new ConcurrentHashMap<>();

    Collections(MongoDatabase database) {
        this.database = database;
    }

    /** For reading: it need not exist. */
    MongoCollection<BsonDocument> of(String name) {
        // What begins with "system." is the server's.
        return database.getCollection(name.startsWith("system.") ? "edrs_" + name : name, BsonDocument.class);
    }

    /** For writing. */
    MongoCollection<BsonDocument> made(String name) {
        return made.computeIfAbsent(name, n -> make(of(n)));
    }

    private MongoCollection<BsonDocument> make(MongoCollection<BsonDocument> collection) {
        var name = collection.getNamespace().getCollectionName();
        try {
            database.createCollection(name, new CreateCollectionOptions().validationOptions(new ValidationOptions().validator(SHAPE)));
        } catch (MongoCommandException e) {
            if (UNKNOWN.contains(e.getErrorCode())) {
                LOG.info("The server takes no validator ({}); documents are checked on this side alone.", e.getErrorMessage());
            } else if (e.getErrorCode() != EXISTS) {
                throw e;
            }
        }
        collection.createIndex(Indexes.ascending("tenant", "probes", "_id"), new IndexOptions().name("edrs_probes"));
        return collection;
    }
}
