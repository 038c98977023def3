package io.edrs.platform.adapters.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.DefaultClientResources;
import java.io.File;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The driver's client of an address: of one server or of a cluster. */
record RedisClients(ClientResources resources, AbstractRedisClient client, Supplier<RedisClusterCommands<String, String>> connecting)
        implements AutoCloseable {

    private static final Duration TOPOLOGY = Duration.ofSeconds(15);

    static RedisClients of(RedisAddress address) {
        var resources = DefaultClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2)
                .reconnectDelay(Delay.exponential(Duration.ofMillis(10), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS)).build();
        if (address.cluster()) {
            var client = RedisClusterClient.create(resources, address.nodes());
            client.setOptions(cluster(address));
            return new RedisClients(resources, client, () -> timed(client.connect()).sync());
        }
        var client = RedisClient.create(resources, address.nodes().getFirst());
        client.setOptions(configured(ClientOptions.builder(), address)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS).build());
        return new RedisClients(resources, client, () -> timed(client.connect()).sync());
    }

    private static <C extends StatefulConnection<String, String>> C timed(C connection) {
        connection.setTimeout(RedisAddress.TIMEOUT);
        return connection;
    }

    RedisClusterCommands<String, String> connect() {
        return connecting.get();
    }

    @Override
    public void close() {
        // Waited for by ourselves: the driver waits for its own end without a limit, and it has been seen not to come.
        var ended = new CountDownLatch(1);
        client.shutdownAsync(0, RedisAddress.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, failed) -> ended.countDown());
        try {
            ended.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    private static ClusterClientOptions cluster(RedisAddress address) {
        var builder = ClusterClientOptions.builder();
        // No refusal while disconnected: this driver would refuse as well while it connects to a node for the first time.
        configured(builder, address);
        return builder.topologyRefreshOptions(ClusterTopologyRefreshOptions.builder().enableAllAdaptiveRefreshTriggers()
                .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(1)).enablePeriodicRefresh(TOPOLOGY).build()).build();
    }

    /**
     * What was under way when a connection broke may have been done: it is not sent again but fails, for its caller to decide.
     * Callers wait and give up by themselves; a timer of the driver for each command would cost a fifth of the command.
     */
    private static ClientOptions.Builder configured(ClientOptions.Builder builder, RedisAddress address) {
        builder.replayFilter(command -> true)
                .socketOptions(SocketOptions.builder().connectTimeout(RedisAddress.TIMEOUT).keepAlive(true).build());
        if (address.authorities() != null) {
            builder.sslOptions(SslOptions.builder().jdkSslProvider().trustManager(new File(address.authorities())).build());
        }
        return builder;
    }
}
