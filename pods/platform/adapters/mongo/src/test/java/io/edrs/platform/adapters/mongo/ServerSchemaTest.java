package io.edrs.platform.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class ServerSchemaTest {

    @Test
    void keepsTheWordsMongoKnowsAndAllowsTheRest() {
        said("{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string', 'minLength': 1}, 'b': {'enum': ['x']}}}",
                "{'type': ['object'], 'required': ['a'], 'properties': {'a': {'type': ['string'], 'minLength': 1}, 'b': {'enum': ['x']}}}");
        said("{'type': ['integer', 'number', 'null'], '$schema': 'x', '$ref': '#/a', 'exclusiveMinimum': 0, 'format': 'date', 'default': 1}",
                "{'type': ['number', 'null']}");
        said("{'items': {'pattern': '^a'}, 'not': {'format': 'x'}, 'oneOf': [{}], 'anyOf': [{'type': 'string'}, true]}",
                "{'items': {'pattern': '^a'}, 'anyOf': [{'type': ['string']}, {}]}");
        said("{'required': [], 'properties': {}, 'additionalProperties': false, 'prefixItems': [{}], 'items': {'type': 'string'}}", "{}");
    }

    private static void said(String schema, String words) {
        assertThat(ServerSchema.of(BsonDocument.parse(schema))).isEqualTo(BsonDocument.parse(words));
    }
}
