package io.edrs.launcher.stores;

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
            return new Sealing(KeyPlace.of("", folder, Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
