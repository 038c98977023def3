package io.edrs.platform.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Generated passwords, one file of mode 0600 per role, made at the first need and kept. */
final class PostgresSecrets {
    private static final int BYTES = 24;
    private final Path folder;

    PostgresSecrets(Path folder) {
        this.folder = folder;
    }

    String of(String role) {
        return PrivateFiles.read(file(role)).strip();
    }

    Path file(String role) {
        var file = folder.resolve(role + ".password");
        if (Files.notExists(file)) {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        }
        return file;
    }
}
