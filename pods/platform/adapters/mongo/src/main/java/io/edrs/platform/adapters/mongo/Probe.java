package io.edrs.platform.adapters.mongo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The equality of a top-level text as a short value an index can hold, however long the text: 144 bits of SHA-256 (FIPS 180-4). */
final class Probe {

    private static final int BYTES = 18;

    private Probe() {}

    static List<String> of(JsonNode body) {
        return body.properties().stream().filter(field -> field.getValue().isTextual())
                .map(field -> of(field.getKey(), field.getValue().textValue())).distinct().toList();
    }

    static Collection<String> of(Map<String, String> equalTo) {
        return equalTo.entrySet().stream().map(field -> of(field.getKey(), field.getValue())).toList();
    }

    private static String of(String field, String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(field.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            var whole = digest.digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
