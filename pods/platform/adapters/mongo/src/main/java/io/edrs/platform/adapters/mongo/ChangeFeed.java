package io.edrs.platform.adapters.mongo;

import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore.Change;
import io.edrs.platform.store.DocumentStore.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;

/** A tenant's changes of a collection from the server's change stream; positions are its resume tokens. */
record ChangeFeed(MongoCollection<BsonDocument> collection, String tenant, Instant now) {

    private static final long AWAIT_MS = 50;

    Changes since(@Nullable String position, int limit) {
        var stream = collection.watch(List.of(Aggregates.match(Key.after("documentKey._id", tenant, ""))), BsonDocument.class)
                .fullDocument(FullDocument.UPDATE_LOOKUP).maxAwaitTime(AWAIT_MS, TimeUnit.MILLISECONDS);
        return position == null ? now(stream) : read(stream.resumeAfter(token(position)), position, limit);
    }

    private static Changes now(ChangeStreamIterable<BsonDocument> stream) {
        try (var cursor = stream.cursor()) {
            return new Changes(List.of(), cursor.getResumeToken().toJson());
        }
    }

    private Changes read(ChangeStreamIterable<BsonDocument> stream, String position, int limit) {
        try (var cursor = stream.batchSize(Math.max(1, limit)).cursor()) {
            var changes = new ArrayList<Change>();
            for (var event = limit == 0 ? null : cursor.tryNext(); event != null; event = changes.size() < limit ? cursor.tryNext() : null) {
                changes.add(change(event));
            }
            return new Changes(changes, changes.isEmpty() ? position : cursor.getResumeToken().toJson());
        }
    }

    private Change change(ChangeStreamDocument<BsonDocument> event) {
        var id = Key.id(tenant, event.getDocumentKey().getString("_id").getValue());
        // Looked up when it is told: what was deleted since tells its deletion twice.
        var document = event.getFullDocument() == null ? null : Row.document(tenant, event.getFullDocument());
        return new Change(id, document == null || document.expiresAt() != null && !document.expiresAt().isAfter(now) ? null : document);
    }

    private static BsonDocument token(String position) {
        try {
            return BsonDocument.parse(position);
        } catch (JsonParseException e) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The position '" + position + "' was not told by this store.", e);
        }
    }
}
