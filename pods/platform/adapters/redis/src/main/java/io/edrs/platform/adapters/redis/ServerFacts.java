package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.OpenStore;
import io.lettuce.core.RedisException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server says of itself, and whether it is what the URL says. */
record ServerFacts(RedisAddress address, Map<String, String> info, List<String> modules, String clusterState) {

    private static final int OLDEST = 6;

    static ServerFacts of(RedisConnection connection) {
        return connection.call(redis -> {
            var text = redis.info();
            var cluster = connection.address().cluster() ? lines(redis.clusterInfo()).getOrDefault("cluster_state", "") : "ok";
            return new ServerFacts(connection.address(), lines(text), modules(text), cluster);
        });
    }

    OpenStore.Server server() {
        var version = info.getOrDefault("valkey_version", info.getOrDefault("redis_version", "0"));
        if (Integer.parseInt(info.getOrDefault("redis_version", version).replaceAll("\\..*", "")) < OLDEST) {
            throw refusal(KernelError.CONFIGURATION_INVALID, "is version " + version + "; version " + OLDEST + " or newer is needed.");
        }
        if (!address.cluster() && info.getOrDefault("redis_mode", "").equals("cluster")) {
            throw refusal(KernelError.CONFIGURATION_INVALID, "is a cluster; write redis+cluster:// in the URL.");
        }
        if (!clusterState.equals("ok")) {
            throw refusal(KernelError.STORE_UNAVAILABLE, "is a cluster in the state '" + clusterState + "': some slots have no server.");
        }
        return new OpenStore.Server(product(), version + (address.cluster() ? " cluster" : "")
                + (modules.isEmpty() ? "" : " with " + String.join(", ", modules)) + eviction());
    }

    private String product() {
        if (info.containsKey("valkey_version")) {
            return "Valkey";
        }
        return modules.isEmpty() ? "Redis" : "Redis Stack";
    }

    private String eviction() {
        var policy = info.getOrDefault("maxmemory_policy", "");
        if (address.eviction().isEmpty() || address.eviction().equals(policy)) {
            return "";
        }
        return "; its maxmemory-policy is " + policy + " where the URL asks for " + address.eviction()
                + ": set it on the server (maxmemory-policy " + address.eviction() + ") or change the URL";
    }

    private RuntimeException refusal(KernelError code, String what) {
        return Failures.failure(code, address, what, new RedisException(what));
    }

    private static Map<String, String> lines(String text) {
        return text.lines().map(line -> line.strip().split(":", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }

    private static List<String> modules(String text) {
        var modules = new ArrayList<String>();
        text.lines().filter(line -> line.startsWith("module:")).forEach(line -> {
            var parts = Stream.of(line.strip().substring(7).split(",")).map(part -> part.split("=", 2))
                    .filter(part -> part.length == 2).collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> a));
            modules.add(parts.get("name") + " " + parts.get("ver"));
        });
        return List.copyOf(modules);
    }
}
