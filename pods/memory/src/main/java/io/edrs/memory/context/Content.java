package io.edrs.memory.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.automerge.AmValue;
import org.automerge.MapEntry;
import org.automerge.ObjectId;
import org.automerge.Read;

/** A document as JSON. */
record Content(Read from) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode root() {
        return map(ObjectId.ROOT);
    }

    private ObjectNode map(ObjectId id) {
        var object = JSON.objectNode();
        for (var entry : from.mapEntries(id).orElse(new MapEntry[0])) {
            object.set(entry.getKey(), value(entry.getValue()));
        }
        return object;
    }

    private ArrayNode list(ObjectId id) {
        var array = JSON.arrayNode();
        for (var item : from.listItems(id).orElse(new AmValue[0])) {
            array.add(value(item));
        }
        return array;
    }

    private JsonNode value(AmValue value) {
        return switch (value) {
            case AmValue.Map map -> map(map.getId());
            case AmValue.List list -> list(list.getId());
            case AmValue.Text text -> JSON.textNode(from.text(text.getId()).orElse(""));
            case AmValue.Str text -> JSON.textNode(text.getValue());
            case AmValue.Int number -> JSON.numberNode(number.getValue());
            case AmValue.UInt number -> JSON.numberNode(number.getValue());
            case AmValue.F64 number -> JSON.numberNode(number.getValue());
            case AmValue.Counter counter -> JSON.numberNode(counter.getValue());
            case AmValue.Bool truth -> JSON.booleanNode(truth.getValue());
            case AmValue.Bytes bytes -> JSON.textNode(Base64.getEncoder().encodeToString(bytes.getValue()));
            case AmValue.Timestamp moment -> JSON.textNode(moment.getValue().toInstant().toString());
            default -> JSON.nullNode();
        };
    }
}
