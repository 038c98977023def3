package io.edrs.platform.adapters.lucene;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriterConfig;
import org.jspecify.annotations.Nullable;

/** The open folders, one for each tenant and collection: opened at first use, closed again after an hour without any. */
final class Shards implements AutoCloseable {

    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration LOOKED_AT = Duration.ofMinutes(1);
    private final Path root;
    private final Clock clock;
    private final Function<Demand, IndexWriterConfig> settings;
    private final Map<Name, Shard> open = new ConcurrentHashMap<>();
    private Instant nextLook = Instant.MIN;
    private boolean closed;

    Shards(Path root, Clock clock, Function<Demand, IndexWriterConfig> settings) {
        this.root = root.toAbsolutePath().normalize();
        this.clock = clock;
        this.settings = settings;
    }

    /** What is done with a folder. */
    @FunctionalInterface
    interface Work<T> {
        T on(Shard shard) throws IOException;
    }

    /** Works on the folder, which is made when it is not there. */
    <T> T write(String tenant, String collection, Work<T> work) {
        return using(Name.checked(tenant, collection), work);
    }

    /** Works on the folder; nothing is made and {@code none} returned when it is not there. */
    <T> T read(String tenant, String collection, T none, Work<T> work) {
        var name = Name.checked(tenant, collection);
        return open.containsKey(name) || Files.isDirectory(folder(name)) ? using(name, work) : none;
    }

    /** Deletes the tenant's folders; what works on one of them meanwhile fails. */
    synchronized void erase(String tenant) {
        var gone = root.resolve(Names.tenant(tenant));
        for (var shards = open.entrySet().iterator(); shards.hasNext();) {
            var shard = shards.next();
            if (shard.getKey().tenant().equals(tenant)) {
                shards.remove();
                shard.getValue().close();
            }
        }
        delete(gone);
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The index in " + folder + " could not be deleted: " + e, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.values().forEach(Shard::close);
        open.clear();
    }

    private record Name(String tenant, String collection) {

        static Name checked(String tenant, String collection) {
            return new Name(Names.tenant(tenant), Names.collection(collection));
        }
    }

    private Path folder(Name name) {
        return root.resolve(name.tenant()).resolve(name.collection());
    }

    private <T> T using(Name name, Work<T> work) {
        @Nullable Shard shard = null;
        try {
            shard = taken(name);
            return work.on(shard);
        } catch (IOException e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The index in " + folder(name) + " failed: " + e, e);
        } finally {
            if (shard != null) {
                shard.leave(clock.instant());
            }
        }
    }

    private synchronized Shard taken(Name name) throws IOException {
        if (closed) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The index is closed.");
        }
        closeIdle();
        var shard = open.get(name);
        if (shard == null) {
            shard = new Shard(Files.createDirectories(folder(name)), settings);
            open.put(name, shard);
        }
        shard.enter();
        return shard;
    }

    private void closeIdle() {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(LOOKED_AT);
        var moment = now.minus(IDLE);
        for (var shards = open.values().iterator(); shards.hasNext();) {
            var shard = shards.next();
            if (shard.isIdleSince(moment)) {
                shards.remove();
                shard.close();
            }
        }
    }
}
