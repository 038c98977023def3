package io.edrs.platform.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The declared schemas of collections (JSON Schema, draft 2020-12), checked alike by every adapter before it writes. */
public final class DocumentSchemas {

    private static final SchemaRegistry DIALECT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema OF_SCHEMAS =
            DIALECT.getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    private final Map<String, Schema> declared = new ConcurrentHashMap<>();

    /** Declares the schema of a collection in place of the one before; what is no schema is refused with {@code REQUEST_INVALID}. */
    public JsonNode declare(String collection, String schema) {
        Names.collection(collection);
        var node = JsonObjects.parse(schema);
        OF_SCHEMAS.validate(node).stream().findFirst().ifPresent(error -> {
            throw refused("The schema of '" + collection + "' is none", error);
        });
        declared.put(collection, DIALECT.getSchema(node));
        return node;
    }

    /** The parsed body of a document, or {@code REQUEST_INVALID} that names the place where it is not as its collection declares. */
    public JsonNode parse(String collection, String id, String json) {
        var body = JsonObjects.parse(json);
        var schema = declared.get(collection);
        if (schema != null) {
            schema.validate(body).stream().findFirst().ifPresent(error -> {
                throw refused("The document '" + id + "' is not as '" + collection + "' declares", error);
            });
        }
        return body;
    }

    /** As {@link #parse}, for who needs no body: one whose collection declares nothing is not even parsed. */
    public void check(String collection, String id, String json) {
        if (declared.containsKey(collection)) {
            parse(collection, id, json);
        }
    }

    private static EdrsException refused(String what, Error error) {
        var place = error.getInstanceLocation().toString();
        return new EdrsException(KernelError.REQUEST_INVALID, what + ": at " + (place.isEmpty() ? "its root" : place) + ", " + error.getMessage() + ".");
    }
}
