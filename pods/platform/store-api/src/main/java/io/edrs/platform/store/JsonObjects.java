package io.edrs.platform.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;

/** The JSON every store accepts: one object, at most 15 MiB in UTF-8 (what fits every server in one piece), in its texts no NUL and no half of a surrogate pair. */
public final class JsonObjects {

    /** The longest body, in bytes of UTF-8. */
    public static final int LONGEST = 15 * 1024 * 1024;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String ESCAPED = "\\u";

    private JsonObjects() {}

    /** The object, or {@code REQUEST_INVALID} saying what is wrong with it. */
    public static JsonNode parse(String json) {
        if (json.length() > LONGEST / 3 && isTooLong(json)) {
            throw refused("A body of " + json.length() + " characters is refused; at most " + LONGEST + " bytes of UTF-8 fit.", null);
        }
        var node = read(json);
        if (node == null || !node.isObject()) {
            throw refused("The body must be a JSON object.", null);
        }
        if ((json.contains(ESCAPED) || isBroken(json)) && hasBroken(node)) {
            throw refused("The body has a NUL character or half of a surrogate pair inside a text; leave it out.", null);
        }
        return node;
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw refused("The body is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static boolean isTooLong(String json) {
        return json.length() > LONGEST || json.chars().mapToLong(unit ->
                unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate((char) unit) ? 2 : 3).sum() > LONGEST;
    }

    private static boolean hasBroken(JsonNode node) {
        if (node.isTextual()) {
            return isBroken(node.textValue());
        }
        return node.properties().stream().anyMatch(field -> isBroken(field.getKey()))
                || node.valueStream().anyMatch(JsonObjects::hasBroken);
    }

    private static boolean isBroken(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return true;
            }
            if (Character.isHighSurrogate(unit) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return true;
            }
        }
        return false;
    }

    private static EdrsException refused(String message, Throwable cause) {
        return new EdrsException(KernelError.REQUEST_INVALID, message, cause);
    }
}
