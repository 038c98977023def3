package io.edrs.platform.adapters.redis;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one connection to a server, or to each node of a cluster, made at the first need and mended by itself from then on. */
final class RedisConnection implements AutoCloseable {

    // The first connection of a process to a cluster takes seconds on a busy machine; one that fails takes less.
    private static final long PATIENCE_SECONDS = 6;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private final RedisAddress address;
    private final RedisClients clients;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable RedisClusterCommands<String, String> commands;
    private volatile @Nullable Refused refused;

    /** Keeps callers from knocking all at once at a door that has just not opened. */
    private record Refused(EdrsException failure, long atNanos) {}

    RedisConnection(RedisAddress address) {
        this.address = address;
        this.clients = RedisClients.of(address);
    }

    RedisAddress address() {
        return address;
    }

    <T> T call(Function<RedisClusterCommands<String, String>, T> call) {
        try {
            return call.apply(commands());
        } catch (RedisException | CancellationException e) {
            throw Failures.of(address, e);
        }
    }

    @Override
    public void close() {
        clients.close();
    }

    private RedisClusterCommands<String, String> commands() {
        var standing = commands;
        return standing != null ? standing : connected();
    }

    private RedisClusterCommands<String, String> connected() {
        var taken = false;
        try {
            taken = connecting.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw Failures.failure(KernelError.STORE_UNAVAILABLE, address, "is being connected to.", new RedisException("still connecting"));
        }
        try {
            return commands != null ? commands : knock();
        } finally {
            connecting.unlock();
        }
    }

    private RedisClusterCommands<String, String> knock() {
        var last = refused;
        if (last != null && System.nanoTime() - last.atNanos() < REST_NANOS) {
            throw new EdrsException(last.failure().code(), last.failure().getMessage(), last.failure());
        }
        try {
            var opened = clients.connect();
            commands = opened;
            return opened;
        } catch (RedisException e) {
            var failure = Failures.of(address, e);
            refused = new Refused(failure, System.nanoTime());
            throw failure;
        }
    }
}
