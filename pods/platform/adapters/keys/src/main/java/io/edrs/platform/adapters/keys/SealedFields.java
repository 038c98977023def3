package io.edrs.platform.adapters.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.TenantCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Fields of JSON objects as {@code {"$sealed":"base64"}}; objects written before a field was marked are read as they are. */
record SealedFields(TenantCipher cipher) {

    /** The longest body that still fits every store when all of it is sealed: sealing adds a third. */
    static final int LONGEST = 11 * 1024 * 1024;

    private static final String MARK = "$sealed";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    String seal(String tenant, String place, String json, Set<String> fields) {
        var object = (ObjectNode) fitting(json);
        fields.stream().filter(object::has).forEach(field -> object.set(field, sealed(tenant, place + "/" + field, object.get(field))));
        return object.toString();
    }

    String open(String tenant, String place, String json, Set<String> fields) {
        if (!json.contains(MARK)) {
            return json;
        }
        var object = (ObjectNode) JsonObjects.parse(json);
        fields.stream().filter(field -> object.path(field).has(MARK))
                .forEach(field -> object.set(field, opened(tenant, place + "/" + field, object.get(field))));
        return object.toString();
    }

    /** The whole object sealed, as an object. */
    String sealWhole(String tenant, String place, String json) {
        return sealed(tenant, place, fitting(json)).toString();
    }

    String openWhole(String tenant, String place, String json) {
        return json.contains(MARK) ? opened(tenant, place, JsonObjects.parse(json)).toString() : json;
    }

    private static JsonNode fitting(String json) {
        var object = JsonObjects.parse(json);
        if (json.length() > LONGEST / 3 && json.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new EdrsException(KernelError.REQUEST_INVALID,
                    "A body of " + json.length() + " characters is refused; at most " + LONGEST + " bytes of UTF-8 fit where it is sealed.");
        }
        return object;
    }

    private JsonNode sealed(String tenant, String place, JsonNode value) {
        var bytes = cipher.seal(tenant, place, Pressed.press(value.toString().getBytes(StandardCharsets.UTF_8)));
        return JsonNodeFactory.instance.objectNode().put(MARK, Base64.getEncoder().encodeToString(bytes));
    }

    private JsonNode opened(String tenant, String place, JsonNode sealed) {
        try {
            return MAPPER.readTree(Pressed.json(cipher.open(tenant, place, Base64.getDecoder().decode(sealed.get(MARK).asText()))));
        } catch (IOException | IllegalArgumentException e) {
            throw Envelope.broken(e);
        }
    }
}
