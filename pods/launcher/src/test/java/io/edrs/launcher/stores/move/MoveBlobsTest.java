package io.edrs.launcher.stores.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.testkit.contract.Fresh;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

class MoveBlobsTest extends MoveScenarios<BlobStore> {

    @TempDir
    Path folder;
    private final String tenant = Fresh.tenant();

    @Override
    BlobStore old() {
        return new FolderBlobStore(folder.resolve("old"));
    }

    @Override
    BlobStore fresh() {
        return new FolderBlobStore(folder.resolve("fresh"));
    }

    @Override
    House<BlobStore> house() {
        for (var i = 0; i < 450; i++) {
            old().put(tenant, "files/%03d/a".formatted(i), new byte[] {1, 2, (byte) i});
        }
        old().put(tenant, "claims/of/others", new byte[1]);
        return new House<>(old(), fresh(), List.of(tenant), List.of("files/"),
                gate -> new MovingBlobStore(gate, new Belongings(House.SERVICE, List.of("files/"))));
    }

    @Override
    Writer<BlobStore> writer(int number) {
        return new BlobWriter(number);
    }

    private final class BlobWriter implements Writer<BlobStore> {

        private final int number;
        private final Random random;
        private final Map<String, Optional<byte[]>> standing = new HashMap<>();

        BlobWriter(int number) {
            this.number = number;
            this.random = new Random(number);
        }

        @Override
        public void step(BlobStore port) {
            var name = "files/%03d/a".formatted(number * 100 + random.nextInt(100));
            if (random.nextInt(4) == 0) {
                port.delete(tenant, name);
                standing.put(name, Optional.empty());
            } else {
                var bytes = new byte[random.nextInt(1000)];
                random.nextBytes(bytes);
                port.put(tenant, name, bytes);
                standing.put(name, Optional.of(bytes));
            }
        }

        @Override
        public void verify(BlobStore store) {
            standing.forEach((name, bytes) -> assertThat(store.find(tenant, name).map(found -> Sum.of(name, found))).as(name)
                    .isEqualTo(bytes.map(wanted -> Sum.of(name, wanted))));
        }
    }
}
