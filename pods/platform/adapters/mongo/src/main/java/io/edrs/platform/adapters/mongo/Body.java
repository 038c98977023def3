package io.edrs.platform.adapters.mongo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * JSON as BSON where that says exactly the same; numbers too exact for it, names with dots or dollars and
 * arrays in arrays (which not every server of the protocol takes) are left to the text.
 */
final class Body {

    private static final int DEEPEST = 80;
    /** Numbers grow in BSON: a longer body might not fit a document. */
    private static final int LONGEST = 1024 * 1024;
    private static final JsonMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Body() {}

    static JsonNode parse(String json) {
        try {
            return EXACT.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("checked before", e);
        }
    }

    /** The document, empty when the text itself must be kept. */
    static Optional<BsonDocument> bson(String json, JsonNode node) {
        return json.length() <= LONGEST && fits(node, 0) ? Optional.of(value(node).asDocument()) : Optional.empty();
    }

    static String json(BsonDocument document) {
        return node(document).toString();
    }

    private static boolean fits(JsonNode node, int depth) {
        if (node.isArray() && node.valueStream().anyMatch(JsonNode::isArray)) {
            return false;
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() ? node.canConvertToLong() : isDouble(node.decimalValue());
        }
        return depth < DEEPEST && node.valueStream().allMatch(child -> fits(child, depth + 1))
                && node.properties().stream().map(Map.Entry::getKey)
                        .allMatch(name -> !name.isEmpty() && !name.startsWith("$") && name.indexOf('.') < 0);
    }

    private static boolean isDouble(BigDecimal number) {
        var nearest = number.doubleValue();
        return Double.isFinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(number) == 0;
    }

    private static BsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var document = new BsonDocument();
                node.properties().forEach(field -> document.put(field.getKey(), value(field.getValue())));
                yield document;
            }
            case ARRAY -> new BsonArray(node.valueStream().map(Body::value).toList());
            case STRING -> new BsonString(node.textValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NUMBER -> node.isIntegralNumber() ? new BsonInt64(node.longValue()) : new BsonDouble(node.doubleValue());
            default -> BsonNull.VALUE;
        };
    }

    private static JsonNode node(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> {
                var object = NODES.objectNode();
                value.asDocument().forEach((name, child) -> object.set(name, node(child)));
                yield object;
            }
            case ARRAY -> {
                var array = NODES.arrayNode();
                value.asArray().forEach(child -> array.add(node(child)));
                yield array;
            }
            case STRING -> NODES.textNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
            case INT32, INT64 -> NODES.numberNode(value.asNumber().longValue());
            default -> NODES.nullNode();
        };
    }
}
