package io.edrs.gateway.redaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.gateway.personal.Kind;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Masks by tenant, and what stood in their place, sealed with the tenant's key. A mask is a keyed hash of owner and piece: it tells
 * nothing of either, and is the same each time, so that what was said twice is known to be the same.
 */
@Singleton
final class Masks {

    static final Pattern FORM = Pattern.compile("\\[([a-z-]{2,12}):([0-9a-f]{16})]");
    private static final String VALUES = "masked_values";
    private static final String KEYS = "masking_keys";
    private static final int BYTES = 8;

    private final DocumentStore documents;
    private final MaskJson json = new MaskJson();
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, byte[]> keys = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    Masks(DocumentStore documents) {
        this.documents = documents;
    }

    /** The mask of that piece of that owner, kept so that it can be opened again. */
    String mask(String tenant, String owner, Kind kind, String piece) {
        var id = id(tenant, owner, kind, piece);
        documents.insertIfAbsent(tenant, VALUES, id, json.write(Map.of("owner", owner, "kind", kind.label(), "value", piece)));
        return "[" + kind.label() + ":" + id + "]";
    }

    /** What stood there, when that is the owner's. */
    Optional<String> open(String tenant, String owner, String id) {
        return documents.find(tenant, VALUES, id).map(document -> json.read(document.json())).filter(kept -> owner.equals(kept.get("owner"))).map(kept -> kept.get("value"));
    }

    /** From now on none of the owner's masks can be opened. */
    void forget(String tenant, String owner) {
        documents.deleteWhere(tenant, VALUES, Map.of("owner", owner));
    }

    private String id(String tenant, String owner, Kind kind, String piece) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(tenant, this::key), "HmacSHA256"));
            var hash = mac.doFinal((owner + "\n" + kind.label() + "\n" + piece).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
        }
    }

    private byte[] key(String tenant) {
        var made = new byte[32];
        random.nextBytes(made);
        var kept = documents.insertIfAbsent(tenant, KEYS, "key", json.write(Map.of("secret", Base64.getEncoder().encodeToString(made))));
        return Base64.getDecoder().decode(json.read(kept.json()).get("secret"));
    }
}
