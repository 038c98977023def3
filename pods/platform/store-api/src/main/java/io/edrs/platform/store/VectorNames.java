package io.edrs.platform.store;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How collections, ids and metadata are called on servers that take fewer characters than {@link VectorIndex} does. */
public final class VectorNames {

    /** RFC 9562, appendix A: the name space of URLs. */
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final int UUID_BYTES = 16;

    private VectorNames() {}

    /** Letters, digits and underscores alone, another for every collection and dimension. */
    public static String identifier(String collection, int dimension) {
        return collectionPrefix(collection) + dimension;
    }

    /** What {@link #identifier} gives for that collection, up to the dimension. */
    public static String collectionPrefix(String collection) {
        return collection.replace("_", "__").replace(".", "_o") + "_x";
    }

    /** The name-based UUID (RFC 9562, version 5) of {@code edrs:tenant/id} among URLs. */
    public static UUID uuid(String tenant, String id) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(UUID_BYTES).putLong(URLS.getMostSignificantBits()).putLong(URLS.getLeastSignificantBits()).flip());
            var hash = ByteBuffer.wrap(sha1.digest(("edrs:" + tenant + "/" + id).getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & ~(3L << 62) | 2L << 62);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each metadata as {@code name=value}, percent-encoded: nothing a query language or a tokenizer could take for its own. */
    public static List<String> pairs(Map<String, String> metadata) {
        return metadata.entrySet().stream().map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue())).sorted().toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
