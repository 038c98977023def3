package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProgramServerTest {

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void oneThatHasBeenKilledIsNotTakenForRunning() throws IOException, InterruptedException {
        var server = new ProgramServer(new ProgramServer.Options("Sleeper", "sleeper", new ServerFolders(folder, folder, folder),
                List.of("sleep", "600"), Map.of(), URI.create("http://127.0.0.1:1/")));
        try {
            for (var round = 0; round < 20; round++) {
                var first = server.start();
                new ProcessBuilder("kill", "-9", Long.toString(first)).start().waitFor();
                assertThat(server.start()).isNotEqualTo(first);
            }
        } finally {
            server.stop(Duration.ofSeconds(5));
        }
    }

    @Test
    void aSecondStartIsHarmless() {
        var server = new ProgramServer(new ProgramServer.Options("Sleeper", "sleeper", new ServerFolders(folder, folder, folder),
                List.of("sleep", "600"), Map.of(), URI.create("http://127.0.0.1:1/")));
        try {
            assertThat(server.start()).isEqualTo(server.start());
        } finally {
            server.stop(Duration.ofSeconds(5));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAKilledProcessLeftBehindIsGoneAtTheNextStart() throws IOException, InterruptedException {
        var server = new ProgramServer(new ProgramServer.Options("Sleeper", "sleeper", new ServerFolders(folder, folder, folder),
                List.of("sleep", "600"), Map.of(), URI.create("http://127.0.0.1:1/")));
        var scratch = ProgramServer.scratch(folder, "sleeper");
        try {
            var first = server.start();
            Files.writeString(Files.createDirectories(scratch.resolve("unpacked")).resolve("library.so"), "x");
            server.start();
            assertThat(scratch).isNotEmptyDirectory();
            new ProcessBuilder("kill", "-9", Long.toString(first)).start().waitFor();
            server.start();
            assertThat(scratch).isEmptyDirectory();
        } finally {
            server.stop(Duration.ofSeconds(5));
        }
    }
}
