package io.edrs.platform.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDriverTest {

    @TempDir
    Path folder;

    @Test
    void opensTheFolderOfItsUrl() {
        var store = open("folder://localhost" + folder.resolve("blobs"));
        assertThat(store.server().product()).isEqualTo("folder");
        store.port(BlobStore.class).put("t", "a", new byte[] {1});
        assertThat(new FolderBlobStore(folder.resolve("blobs")).find("t", "a")).isPresent();
    }

    @Test
    void refusesWhatIsNoFolderOfThisMachine() {
        assertThatThrownBy(() -> open("folder://elsewhere/x")).hasMessageContaining("folder://localhost/absolute/path");
        assertThatThrownBy(() -> open("folder://localhost/x?a=b")).hasMessageContaining("parameter a");
        assertThatThrownBy(() -> open("folder://localhost/proc/nothing").server()).hasMessageContaining("may write");
    }

    private static OpenStore open(String url) {
        return new FolderDriver().open(StoreUrl.parse("TEST", url), new StoreOptions(Clock.systemUTC(), 1));
    }
}
