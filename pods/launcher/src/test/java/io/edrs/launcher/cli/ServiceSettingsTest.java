package io.edrs.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void aHomeIsMade() {
        ServiceSettings.requireHome(folder.resolve("a/b"));
        assertThat(folder.resolve("a/b")).isDirectory();
    }

    @Test
    void aFileIsNoHome() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> ServiceSettings.requireHome(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString()).hasMessageContaining("EDRS_HOME");
    }
}
