package io.edrs.gateway.auth;

import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = "edrs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var key = new ApiKey("key-" + ids.next(), name, tenants, scopes, clock.instant(), null);
        table.put(KeyHash.of(secret), key);
        return new Created(key, secret);
    }

    List<ApiKey> all() {
        return table.all().values().stream().sorted(Comparator.comparing(ApiKey::createdAt)).toList();
    }

    boolean isKnown(String secret) {
        return table.find(KeyHash.of(secret)).isPresent();
    }

    boolean revoke(String id) {
        var hash = table.all().entrySet().stream().filter(entry -> entry.getValue().id().equals(id)).findFirst();
        hash.ifPresent(entry -> table.remove(entry.getKey()));
        return hash.isPresent();
    }
}
