package io.edrs.platform.adapters.redis;

import io.edrs.platform.store.driver.OpenStore;
import java.util.List;

/** An open server with its three ports. */
final class OpenRedis implements OpenStore {

    private final RedisConnection connection;
    private final List<Object> ports;

    OpenRedis(RedisAddress address) {
        connection = new RedisConnection(address);
        ports = List.of(new RedisCache(connection), new RedisCounters(connection), new RedisLeases(connection));
    }

    @Override
    public <P> P port(Class<P> port) {
        return ports.stream().filter(port::isInstance).map(port::cast).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Redis is no " + port.getSimpleName() + "."));
    }

    @Override
    public Server server() {
        return ServerFacts.of(connection).server();
    }

    @Override
    public void close() {
        connection.close();
    }
}
