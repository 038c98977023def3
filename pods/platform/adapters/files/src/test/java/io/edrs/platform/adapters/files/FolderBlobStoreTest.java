package io.edrs.platform.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.testkit.contract.BlobStoreContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnServer("folder")
class FolderBlobStoreTest extends BlobStoreContract {

    static {
        Servers.tell("folder", "of the file system", Servers.IN_PROCESS);
    }

    @TempDir
    private Path folder;

    @Override
    protected BlobStore blobs() {
        return new FolderBlobStore(folder);
    }

    @Test
    void showsNothingOfAWriteThatWasCutShort() throws IOException {
        blobs().put("t", "a", new byte[] {1});
        Files.write(folder.resolve("~unfinished/put123"), new byte[] {2});
        assertThat(blobs().list("t", "")).containsExactly("a");
        assertThat(blobs().find("t", "a")).hasValue(new byte[] {1});
    }

    @Test
    void leavesNothingUnfinishedBehind() throws IOException {
        blobs().put("t", "a", new byte[] {1});
        try (var files = Files.list(folder.resolve("~unfinished"))) {
            assertThat(files).isEmpty();
        }
    }
}
