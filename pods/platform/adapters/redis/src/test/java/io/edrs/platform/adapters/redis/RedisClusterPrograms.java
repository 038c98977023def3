package io.edrs.platform.adapters.redis;

import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.testkit.contract.Eventually;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.models.slots.ClusterSlotsParser;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A real cluster of three masters. */
final class RedisClusterPrograms {

    private static final int SLOTS = 16_384;
    private final List<RedisProgram> masters;

    RedisClusterPrograms() {
        masters = IntStream.range(0, 3).mapToObj(i -> new RedisProgram(port(), "--cluster-enabled", "yes",
                "--cluster-config-file", "nodes.conf", "--cluster-node-timeout", "2000").start()).toList();
        for (var i = 0; i < 3; i++) {
            var first = i * SLOTS / 3;
            var slots = IntStream.range(first, (i + 1) * SLOTS / 3).toArray();
            ask(masters.get(i), redis -> redis.clusterAddSlots(slots));
            ask(masters.get(i), redis -> redis.clusterMeet("127.0.0.1", masters.getFirst().port()));
        }
        awaitWhole();
    }

    String url() {
        return "redis+cluster://" + masters.stream().map(master -> "127.0.0.1:" + master.port()).collect(Collectors.joining(","));
    }

    List<RedisProgram> masters() {
        return masters;
    }

    void awaitWhole() {
        for (var master : masters) {
            Eventually.holds("the cluster is whole", () -> ask(master, redis -> redis.clusterInfo().contains("cluster_state:ok")
                    && ClusterSlotsParser.parse(redis.clusterSlots()).size() == 3));
        }
    }

    private static <T> T ask(RedisProgram master, Function<RedisCommands<String, String>, T> call) {
        var client = RedisClient.create(RedisURI.create("127.0.0.1", master.port()));
        try (var connection = client.connect()) {
            return call.apply(connection.sync());
        } finally {
            // Not waited for: the driver's own end has been seen not to come.
            client.shutdownAsync(0, 1, TimeUnit.SECONDS);
        }
    }

    /** The nodes talk to each other on the port 10000 above, which must be one as well. */
    private static int port() {
        var port = FreePorts.find(1)[0];
        return port < 55_000 ? port : port();
    }
}
