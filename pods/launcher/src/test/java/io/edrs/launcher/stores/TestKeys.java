package io.edrs.launcher.stores;

import io.edrs.platform.adapters.keys.FileMasterKey;
import io.edrs.platform.adapters.keys.FileTenantCipher;
import io.edrs.platform.kernel.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;

/** Keys for one test. */
final class TestKeys {

    private TestKeys() {}

    static Sealing sealing() {
        try {
            var folder = Files.createTempDirectory("keys").resolve("keys");
            return new Sealing(new FileTenantCipher(folder, new FileMasterKey(folder.resolve("master")), new Ids(Clock.systemUTC())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
