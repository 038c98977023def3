package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class HeldTest {

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("cat").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void nothingIsHeldAtOnce() {
        try (var held = Held.hold(List.of(), Duration.ofSeconds(40))) {
            held.requireTime();
        }
    }

    @Test
    void aHeldProcessStandsStillAndThenGoesOn() throws IOException {
        try (var held = Held.hold(List.of(process.pid()), Duration.ofSeconds(60))) {
            await(true);
            held.requireTime();
        }
        await(false);
        process.getOutputStream().write("still here\n".getBytes());
        process.getOutputStream().flush();
        assertThat(new BufferedReader(process.inputReader()).readLine()).isEqualTo("still here");
    }

    @Test
    void itGoesOnWhenTheHolderIsKilled() throws IOException {
        var holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), Long.toString(process.pid())).start();
        assertThat(new BufferedReader(holder.inputReader()).readLine()).isEqualTo("holding");
        await(true);

        holder.destroyForcibly();

        await(false);
    }

    @Test
    void itGoesOnWhenTheLimitIsOver() {
        var held = Held.hold(List.of(process.pid()), Duration.ofSeconds(1));
        await(true);
        await(false);
        assertThatThrownBy(held::requireTime).isInstanceOf(ServerException.class).hasMessageContaining("quieter time");
        held.close();
    }

    @Test
    void aGoneProcessCannotBeHeld() throws InterruptedException {
        process.destroyForcibly().waitFor();
        assertThatThrownBy(() -> Held.hold(List.of(process.pid()), Duration.ofSeconds(5))).isInstanceOf(ServerException.class);
    }

    private void await(boolean stopped) {
        while (isStopped() != stopped) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private boolean isStopped() {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a process until it is killed itself. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            Held.hold(List.of(Long.parseLong(arguments[0])), Duration.ofSeconds(120));
            System.out.println("holding");
            System.in.read();
        }
    }
}
