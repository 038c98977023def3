package io.edrs.platform.adapters.mongo;

import com.mongodb.client.model.Updates;
import io.edrs.platform.store.DocumentStore.Document;
import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A document as the server keeps it. @param field {@code body} or {@code text} @param other the one that must not stand beside it */
record Row(String tenant, String field, String other, BsonValue value, BsonArray probes) {

    static final String ENDS = "expires_at";
    private static final String BODY = "body";
    private static final String TEXT = "text";

    static Row of(String tenant, String json) {
        var node = Body.parse(json);
        var probes = new BsonArray(Probe.of(node).stream().map(BsonString::new).toList());
        return Body.bson(json, node).map(document -> new Row(tenant, BODY, TEXT, document, probes))
                .orElseGet(() -> new Row(tenant, TEXT, BODY, new BsonString(json), probes));
    }

    /** Written only when the document is new. */
    Bson insertion() {
        return Updates.combine(Updates.setOnInsert("tenant", tenant), Updates.setOnInsert("version", new BsonInt64(1)),
                Updates.setOnInsert(field, value), Updates.setOnInsert("probes", probes));
    }

    Bson update(@Nullable Instant end) {
        return Updates.combine(replacement(), ending(end), Updates.setOnInsert("tenant", tenant));
    }

    /** Keeps its end. */
    Bson replacement() {
        return Updates.combine(Updates.set(field, value), Updates.unset(other), Updates.set("probes", probes), Updates.inc("version", 1L));
    }

    /** Whatever stood there, its version included. */
    Bson loading(long version, @Nullable Instant end) {
        return Updates.combine(Updates.set(field, value), Updates.unset(other), Updates.set("probes", probes),
                Updates.set("version", new BsonInt64(version)), ending(end), Updates.setOnInsert("tenant", tenant));
    }

    static Document document(String tenant, BsonDocument found) {
        return new Document(Key.id(tenant, found.getString("_id").getValue()), found.getNumber("version").longValue(),
                found.containsKey(TEXT) ? found.getString(TEXT).getValue() : Body.json(found.getDocument(BODY)),
                found.containsKey(ENDS) ? Instant.ofEpochMilli(found.getDateTime(ENDS).getValue()) : null);
    }

    private static Bson ending(@Nullable Instant end) {
        return end == null ? Updates.unset(ENDS) : Updates.set(ENDS, new BsonDateTime(end.toEpochMilli()));
    }
}
