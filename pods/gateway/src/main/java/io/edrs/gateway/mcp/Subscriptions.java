package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Of which resources each key wants to hear, in a table: there are no sessions, so the gateway that is asked need not be the one that a
 * client listens to. All streams of a key hear of what any client with it subscribed to.
 */
@Singleton
final class Subscriptions {

    private static final Duration LASTING = Duration.ofHours(24);
    private static final int MOST = 200;

    private final Table<SubscribedResource> table;
    private final Clock clock;

    Subscriptions(Tables tables, Clock clock) {
        this.table = tables.open(SubscribedResource.TABLE, SubscribedResource.class);
        this.clock = clock;
    }

    void begin(Caller caller, String uri) {
        var now = clock.instant();
        var own = table.all().entrySet().stream().filter(row -> row.getKey().startsWith(own(caller))).toList();
        own.stream().filter(row -> now.isAfter(row.getValue().until())).forEach(row -> table.remove(row.getKey()));
        if (own.stream().filter(row -> !now.isAfter(row.getValue().until()) && !row.getValue().uri().equals(uri)).count() >= MOST) {
            throw Faults.invalid("This key follows %d resources already; end another one first.".formatted(MOST));
        }
        table.put(key(caller, uri), new SubscribedResource(uri, now.plus(LASTING)));
    }

    void end(Caller caller, String uri) {
        if (table.find(key(caller, uri)).isPresent()) {
            table.remove(key(caller, uri));
        }
    }

    boolean has(Caller caller, String uri) {
        return table.find(key(caller, uri)).filter(row -> clock.instant().isBefore(row.until())).isPresent();
    }

    private static String own(Caller caller) {
        return caller.tenant() + "/" + caller.userId() + "/";
    }

    private static String key(Caller caller, String uri) {
        return own(caller) + KeyHash.of(uri);
    }
}
