package io.edrs.bench.stores;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** What the adapters in this process do, without them. */
final class RawLocal {

    private RawLocal() {}

    private record Place(String tenant, String key) {}

    private record Value(String text, long nanos) {}

    /** Caffeine with a bound by weight and a life of each value. */
    static Work caffeine(long bound) {
        var cache = Caffeine.newBuilder().maximumWeight(bound).weigher((Place place, Value value) -> 160 + 2 * (place.key().length() + value.text().length()))
                .expireAfter(Expiry.<Place, Value>writing((place, value) -> Duration.ofNanos(value.nanos()))).build();
        return PortWork.work(number -> cache.put(new Place(PortWork.TENANT, PortWork.key(number)), new Value(PortWork.JSON, PortWork.DAY.toNanos())),
                number -> Work.found(cache.getIfPresent(new Place(PortWork.TENANT, PortWork.key(number))) != null));
    }

    /** A file written aside, forced to disk with its folder, and moved into place. */
    static Work folder(Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve(PortWork.NAME));
        return PortWork.work(number -> {
            var aside = Files.createTempFile(root, "put", "");
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(PortWork.BYTES));
                channel.force(true);
            }
            Files.move(aside, folder.resolve(PortWork.key(number)), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }, number -> Work.found(Files.readAllBytes(folder.resolve(PortWork.key(number))).length == PortWork.BYTES.length));
    }
}
