package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreUrl;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a URL says.
 *
 * @param text for people, without the password
 * @param nodes one, or any of a cluster
 * @param prefix the beginning of every key
 * @param eviction the {@code maxmemory-policy} that the server should have, empty for any
 * @param authorities a PEM file of the authorities to trust, null for those of the Java platform
 */
record RedisAddress(String text, List<RedisURI> nodes, boolean cluster, String prefix, String eviction, @Nullable String authorities) {

    static final Duration TIMEOUT = Duration.ofSeconds(1);
    static final Duration HANDSHAKE = Duration.ofSeconds(2);
    private static final int PORT = 6379;
    private static final Set<String> CLUSTER = Set.of("redis+cluster", "rediss+cluster", "redis-cluster", "rediss-cluster");
    private static final Set<String> PARAMETERS = Set.of("prefix", "eviction", "ca", "verify");
    private static final Set<String> POLICIES = Set.of("noeviction", "allkeys-lru", "allkeys-lfu", "allkeys-random", "allkeys-lrm",
            "volatile-lru", "volatile-lfu", "volatile-random", "volatile-ttl", "volatile-lrm");

    static RedisAddress of(StoreUrl url) {
        var cluster = CLUSTER.contains(url.scheme());
        check(url, cluster);
        var nodes = url.hosts().stream().map(host -> node(url, host)).toList();
        return new RedisAddress(url.toString(), nodes, cluster, url.parameter("prefix", "edrs"), url.parameter("eviction", ""),
                url.parameters().get("ca"));
    }

    private static RedisURI node(StoreUrl url, String host) {
        var builder = RedisURI.builder().withHost(StoreUrl.host(host).replaceAll("[\\[\\]]", "")).withPort(StoreUrl.port(host, PORT))
                .withTimeout(HANDSHAKE).withDatabase(url.path().isEmpty() ? 0 : Integer.parseInt(url.path()))
                .withSsl(url.scheme().startsWith("rediss"))
                .withVerifyPeer(SslVerifyMode.valueOf(url.parameter("verify", "full").toUpperCase(Locale.ROOT)));
        if (!url.user().isEmpty()) {
            builder.withAuthentication(url.user(), url.password().toCharArray());
        } else if (!url.password().isEmpty()) {
            builder.withPassword(url.password().toCharArray());
        }
        return builder.build();
    }

    private static void check(StoreUrl url, boolean cluster) {
        require(url, PARAMETERS.containsAll(url.parameters().keySet()), "has a parameter that is none of " + PARAMETERS);
        require(url, url.path().matches("[0-9]{0,4}"), "must end in the number of a database, such as /0");
        require(url, !cluster || url.path().isEmpty() || url.path().equals("0"), "is a cluster, which has only the database 0");
        require(url, cluster || url.hosts().size() == 1, "names several hosts, which only redis+cluster:// takes");
        require(url, url.parameter("prefix", "edrs").matches("[a-z0-9-]{1,32}"), "has a prefix that is not [a-z0-9-]{1,32}");
        require(url, POLICIES.contains(url.parameter("eviction", "noeviction")), "has an eviction that is none of Redis's: " + POLICIES);
        require(url, Set.of("full", "ca", "none").contains(url.parameter("verify", "full")), "has a verify that is not full, ca or none");
        require(url, url.hosts().stream().mapToInt(host -> StoreUrl.port(host, PORT)).allMatch(port -> port > 0 && port < 65_536),
                "has a port that is not 1 to 65535");
    }

    private static void require(StoreUrl url, boolean right, String otherwise) {
        if (!right) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The URL " + url + " " + otherwise + ".");
        }
    }
}
