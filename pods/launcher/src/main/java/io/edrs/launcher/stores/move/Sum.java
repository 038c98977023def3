package io.edrs.launcher.stores.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.edrs.platform.store.DocumentStore.Document;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Moments;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * How many items there are and the sum of their SHA-256 (FIPS 180-4) modulo 2^256: the same in any order.
 *
 * @param digests the sum
 */
public record Sum(long count, BigInteger digests) {

    /** Of nothing. */
    public static final Sum NONE = new Sum(0, BigInteger.ZERO);
    private static final JsonMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** Both together. */
    public Sum plus(Sum other) {
        return new Sum(count + other.count, digests.add(other.digests).mod(MODULUS));
    }

    /** The first 16 digits are enough for people. */
    public String shown() {
        return "%064x".formatted(digests).substring(0, 16);
    }

    /** Of one document. */
    public static Sum of(Document document) {
        // Sums of what has no end are as they were before there was one.
        var end = document.expiresAt() == null ? "" : Long.toString(document.expiresAt().toEpochMilli()) + '\0';
        return hashed(document.id() + '\0' + document.version() + '\0' + end + canonical(document.json()));
    }

    /** Of one entry. */
    public static Sum of(Entry entry) {
        var expiry = entry.expiresAt() == null ? "" : Long.toString(Moments.micros(Moments.kept(entry.expiresAt())));
        return hashed(entry.id().toString() + '\0' + entry.stream() + '\0' + Moments.micros(Moments.kept(entry.at())) + '\0' + expiry + '\0'
                + canonical(entry.json()));
    }

    /** Of one blob. */
    public static Sum of(String name, byte[] bytes) {
        return hashed(name + '\0' + HexFormat.of().formatHex(sha256(bytes)));
    }

    private static Sum hashed(String text) {
        return new Sum(1, new BigInteger(1, sha256(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fields in order, numbers in one form: stores may write the same object differently. */
    private static String canonical(String json) {
        var text = new StringBuilder();
        try {
            write(EXACT.readTree(json), text);
            return text.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A store answered with what is no JSON.", e);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            text.append('{');
            fields.forEach((name, value) -> {
                text.append(name.length()).append(':').append(name);
                write(value, text);
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(each -> write(each, text));
            text.append(']');
        } else if (node.isNumber()) {
            text.append('n').append(node.decimalValue().stripTrailingZeros()).append(' ');
        } else if (node.isTextual()) {
            text.append('"').append(node.textValue().length()).append(':').append(node.textValue());
        } else {
            text.append(node.asText()).append(' ');
        }
    }
}
