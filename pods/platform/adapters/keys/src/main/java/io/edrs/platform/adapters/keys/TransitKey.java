package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What one process knows of a tenant's key: that it was there a moment ago, the data key that seals now, and those that
 * opened lately. When the moment is over the server is asked again; what it no longer has is forgotten here too.
 */
final class TransitKey {

    private static final Duration DATA_KEY = Duration.ofDays(1);
    private static final int OPENED = 1_000;

    private final String tenant;
    private final TransitClient server;
    private final Clock clock;
    private final Map<String, SecretKey> opened = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SecretKey> eldest) {
            return size() > OPENED;
        }
    };
    private @Nullable Instant seen;
    private int latest;
    private int oldest;
    private @Nullable DataKey sealing;

    /** @param wrapped as the server gave it */
    record DataKey(String wrapped, SecretKey key, Instant born) {}

    TransitKey(String tenant, TransitClient server, Clock clock) {
        this.tenant = tenant;
        this.server = server;
        this.clock = clock;
    }

    /** The data key of now; the tenant's key is made when it never was. */
    synchronized DataKey sealing() {
        if (!isThere()) {
            make();
        }
        var now = clock.instant();
        if (sealing == null || sealing.born().plus(DATA_KEY).isBefore(now)) {
            var made = server.write(server.config().mount() + "/datakey/plaintext/" + name(), Map.of("bits", "256"));
            if (!made.isThere()) {
                forget();
                throw server.unavailable("gave no data key: " + made.errors());
            }
            sealing = new DataKey(made.data().path("ciphertext").asText(), key(made.data().path("plaintext").asText()), now);
        }
        return sealing;
    }

    /** The data key behind its wrapped form. */
    synchronized SecretKey opening(String wrapped) {
        if (!isThere()) {
            throw Envelope.broken(null);
        }
        if (sealing != null && sealing.wrapped().equals(wrapped)) {
            return sealing.key();
        }
        var known = opened.get(wrapped);
        if (known == null) {
            var answer = server.write(server.config().mount() + "/decrypt/" + name(), Map.of("ciphertext", wrapped));
            if (!answer.isThere()) {
                throw Envelope.broken(null);
            }
            known = key(answer.data().path("plaintext").asText());
            opened.put(wrapped, known);
        }
        return known;
    }

    synchronized void rotate() {
        if (!isThere()) {
            make();
        }
        server.write(path() + "/rotate", Map.of());
        forget();
    }

    /** The mark stands before the key goes: nobody makes it anew in between. */
    synchronized void destroy() {
        forget();
        server.write(mark(), Map.of("type", "aes256-gcm96"));
        if (server.read(path()).isThere()) {
            server.write(path() + "/config", Map.of("deletion_allowed", "true"));
            server.delete(path());
        }
        if (server.read(path()).isThere()) {
            throw server.unavailable("still has the key " + name() + "; allow the token to delete it, then repeat");
        }
    }

    private boolean isThere() {
        if (seen != null && clock.instant().isBefore(seen.plus(server.config().cache()))) {
            return true;
        }
        var asked = clock.instant();
        var answer = server.read(path());
        if (!answer.isThere()) {
            forget();
            refuseDestroyed();
            return false;
        }
        follow(answer.data().path("latest_version").asInt(), answer.data().path("min_decryption_version").asInt());
        seen = asked;
        return true;
    }

    private void follow(int latestNow, int oldestNow) {
        if (latest != latestNow) {
            sealing = null;
        }
        if (oldest != oldestNow) {
            opened.clear();
        }
        latest = latestNow;
        oldest = oldestNow;
    }

    private void make() {
        server.write(path(), Map.of("type", "aes256-gcm96"));
        refuseDestroyed();
        isThere();
    }

    private void refuseDestroyed() {
        if (server.read(mark()).isThere()) {
            throw new EdrsException(KernelError.KEY_DESTROYED,
                    "The key of tenant '" + tenant + "' was destroyed; what it sealed cannot be read again.");
        }
    }

    private void forget() {
        seen = null;
        sealing = null;
        opened.clear();
    }

    private String path() {
        return server.config().mount() + "/keys/" + name();
    }

    private String name() {
        return server.config().prefix() + "." + tenant;
    }

    /** A key that nothing is sealed with: it says that the tenant's was destroyed. */
    private String mark() {
        return server.config().mount() + "/keys/" + server.config().prefix() + "-destroyed." + tenant;
    }

    private static SecretKey key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
    }
}
