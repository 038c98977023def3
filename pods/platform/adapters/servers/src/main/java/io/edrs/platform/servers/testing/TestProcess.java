package io.edrs.platform.servers.testing;

import io.edrs.platform.servers.Guardian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that a test runs in a folder of its own; program and folder are gone when this JVM is, however it went. */
public final class TestProcess {

    private TestProcess() {}

    /** A new folder for {@link #start}. */
    public static Path folder() {
        try {
            return Files.createTempDirectory("edrs-test");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for a test's program", e);
        }
    }

    /** Starts the program in the folder; what it prints goes to the folder's file {@code out}. */
    public static Process start(Path folder, List<String> command) {
        try {
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile())).start();
            Guardian.watch(process.pid(), folder);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }
}
