package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void anOrdinaryUserRunsTheProgramAsItIs() {
        assertThat(Unprivileged.choose(false, way -> false).wrap(List.of("postgres"))).containsExactly("postgres");
    }

    @Test
    void rootPrefersAUserNamespace() {
        assertThat(Unprivileged.choose(true, way -> true).wrap(List.of("postgres"))).containsExactly("unshare", "-U", "postgres");
    }

    @Test
    void rootWithoutAnyWayIsToldSo() {
        assertThatThrownBy(() -> Unprivileged.choose(true, way -> false)).hasMessageContaining("ordinary user");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void rootWithoutNamespacesRunsPostgresAsNobody(@TempDir Path folder) throws Exception {
        assumeTrue(Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var folders = new ServerFolders(folder.resolve("binaries"), folder.resolve("data"), folder.resolve("logs"));
        var server = new PostgresServer(PostgresOptions.product(folders, FreePorts.find(1)[0]),
                () -> Unprivileged.choose(true, way -> way.getFirst().equals("setpriv")));
        server.start();
        try {
            server.awaitReady(phase -> {}, PATIENCE);
            assertThat(server.settings().breaches()).isEmpty();
        } finally {
            server.stop(PATIENCE);
        }
    }
}
