package io.edrs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed: compared with what it should be. */
record CommittedFile(Path path) {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    static CommittedFile in(String pathInModule) {
        return new CommittedFile(MODULE.resolve(pathInModule).normalize());
    }

    /** Whether {@code -Dedrs.regenerate=true} asks for the files to be written anew. */
    static boolean isRegenerating() {
        return Boolean.getBoolean("edrs.regenerate");
    }

    /** Fails when the file is missing or differs. */
    void check(String expected) {
        assertThat(exists() ? read() : "(missing)")
                .as("%s is stale. If the change is meant: ./mvnw -pl events-schema test -Dedrs.regenerate=true", path)
                .isEqualTo(expected);
    }

    boolean exists() {
        return Files.exists(path);
    }

    String read() {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
