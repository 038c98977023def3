package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;

/** A cipher with keys of its own. */
final class Ciphers {

    private Ciphers() {}

    static FileTenantCipher fresh() {
        try {
            var folder = Files.createTempDirectory("keys").resolve("keys");
            return new FileTenantCipher(folder, new FileMasterKey(folder.resolve("master")), new Ids(Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
