package io.edrs.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The keys of tenants for all systems of this run: they share one database, so what one sealed the next must open. */
public final class SharedKeys {

    private static final Path FOLDER = make();

    private SharedKeys() {}

    /** Lets a system with that data folder use them; returns the folder. */
    public static Path in(Path home) {
        try {
            Files.createSymbolicLink(home.resolve("keys"), FOLDER);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            return Files.createTempDirectory("edrs-keys", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
