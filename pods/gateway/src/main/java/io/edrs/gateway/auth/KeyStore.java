package io.edrs.gateway.auth;

import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API keys by the hash under which every pod knows them; a key itself is shown once and kept nowhere. */
@Singleton
final class KeyStore {

    private final Table<ApiKey> table;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyStore(Tables tables, Ids ids, Clock clock) {
        this.table = tables.open(ApiKey.TABLE, ApiKey.class);
        this.ids = ids;
        this.clock = clock;
    }

    record Created(ApiKey key, String secret) {}

    Created create(String name, List<String> tenants, Set<String> scopes) {
        return create(new Wanted(name, tenants, scopes, null, null));
    }

    /** @param expiresAt null for never @param tier null for the usual one */
    record Wanted(String name, List<String> tenants, Set<String> scopes, @Nullable Instant expiresAt, @Nullable String tier) {}

    Created create(Wanted wanted) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = "edrs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var key = new ApiKey("key-" + ids.next(), wanted.name(), wanted.tenants(), wanted.scopes(), clock.instant(),
                wanted.expiresAt(), wanted.tier());
        table.put(KeyHash.of(secret), key);
        return new Created(key, secret);
    }

    List<ApiKey> all() {
        return table.all().values().stream().sorted(Comparator.comparing(ApiKey::createdAt)).toList();
    }

    /** The hash of the key of that id, which is good. */
    Optional<String> hashOf(String id) {
        return entry(id).filter(found -> found.getValue().isGoodAt(clock.instant())).map(Map.Entry::getKey);
    }

    /** The key of that hash, while it is good. */
    Optional<ApiKey> find(String hash) {
        return table.find(hash).filter(key -> key.isGoodAt(clock.instant()));
    }

    boolean isKnown(String secret) {
        return find(KeyHash.of(secret)).isPresent();
    }

    boolean revoke(String id) {
        var entry = entry(id);
        entry.ifPresent(found -> table.remove(found.getKey()));
        return entry.isPresent();
    }

    /** A key like that one in its place; the old one ends after the overlap. Empty when there is none of that id that still lives. */
    Optional<Created> rotate(String id, Duration overlap) {
        return entry(id).filter(found -> found.getValue().isGoodAt(clock.instant())).map(found -> {
            var old = found.getValue();
            var created = create(new Wanted(old.name(), old.tenants(), old.scopes(), old.expiresAt(), old.tier()));
            table.put(found.getKey(), old.expiringBy(clock.instant().plus(overlap)));
            return created;
        });
    }

    private Optional<Map.Entry<String, ApiKey>> entry(String id) {
        return table.all().entrySet().stream().filter(entry -> entry.getValue().id().equals(id)).findFirst();
    }
}
