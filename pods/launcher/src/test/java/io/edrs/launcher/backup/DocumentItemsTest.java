package io.edrs.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.adapters.archive.ArchiveReader;
import io.edrs.platform.adapters.archive.ArchiveWriter;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.MovableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of a store that tells changes: those of before the moment, and none of after it. */
class DocumentItemsTest {

    private static final String TENANT = "default";
    private static final String NAME = "contexts";

    @TempDir
    private Path folder;

    @Test
    void whatChangesBeforeTheMomentIsInsideAndWhatChangesAfterItIsNot() {
        var old = new FakeDocumentStore();
        for (var i = 0; i < 1_200; i++) {
            old.put(TENANT, NAME, "d%04d".formatted(i), "{}");
        }
        var key = ArchiveKey.make(folder.resolve("key"));
        var file = folder.resolve("archive");
        var kept = new KeptItems("stores/001", "memory.context", StorePort.DOCUMENTS, "V", "place", List.of(new KeptItems.Named(TENANT, NAME, "00001", 0)));
        try (var archive = ArchiveWriter.open(file, key, new ArchiveHeader(ArchiveHeader.VERSION, "", "", key.fingerprint(), List.of()), bytes -> { })) {
            var copy = new DocumentItems(old).copy(TENANT, NAME);
            write(archive, KeptItems.BEFORE, copy::before);
            old.put(TENANT, NAME, "d0001", "{\"changed\":1}");
            old.put(TENANT, NAME, "d0001", "{\"changed\":2}");
            old.delete(TENANT, NAME, "d0002");
            old.put(TENANT, NAME, "new", "{}");
            copy.fix();
            old.put(TENANT, NAME, "d0001", "{\"changed\":3}");
            old.delete(TENANT, NAME, "d0003");
            write(archive, KeptItems.AFTER, copy::after);
            archive.finish(Map.of(), Map.of(), List.of());
        }
        var unpacked = folder.resolve("unpacked");
        assertThat(unpacked.toFile().mkdir()).isTrue();
        ArchiveReader.unpack(file, key, unpacked, bytes -> { });

        var fresh = new FakeDocumentStore();
        kept.load(unpacked, new DocumentItems(fresh));
        assertThat(fresh.find(TENANT, NAME, "d0001").orElseThrow().json()).contains("2");
        assertThat(fresh.find(TENANT, NAME, "d0002")).isEmpty();
        assertThat(fresh.find(TENANT, NAME, "d0003")).isPresent();
        assertThat(fresh.find(TENANT, NAME, "new")).isPresent();
        assertThat(kept.differences(unpacked, new DocumentItems(fresh), Instant.EPOCH)).isEmpty();
        fresh.delete(TENANT, NAME, "d0500");
        assertThat(kept.differences(unpacked, new DocumentItems(fresh), Instant.EPOCH)).singleElement().asString().contains("1199 items", "says 1200");
    }

    private static void write(ArchiveWriter archive, String part, Consumer<Consumer<ObjectNode>> reading) {
        try (var segments = new Segments(archive, "stores/001/00001/" + part)) {
            reading.accept(item -> {
                var line = KeptItems.bytes(item);
                segments.write(line, 0, line.length);
                segments.write('\n');
            });
        }
    }
}
