package io.edrs.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console's sources keep to their types; the bundler strips them unread. */
@Tag("browser")
class ConsoleTypesTest {

    private static final Path GATEWAY = Path.of("../gateway").toAbsolutePath().normalize();
    private static final Path JARS = Path.of("target/console-types/META-INF/resources/webjars").toAbsolutePath();

    @Test
    void theyAgree(@TempDir Path folder) throws IOException, InterruptedException {
        var settings = Files.writeString(folder.resolve("tsconfig.json"), """
                {"extends": "%1$s/src/main/console/tsconfig.json", "include": ["%1$s/src/main/console/**/*"], "compilerOptions": {"paths": {
                  "react": ["%2$s"], "react/*": ["%2$s/*"], "react-dom/*": ["%3$s/*"], "csstype": ["%4$s"],
                  "chart.js": ["%1$s/target/console/node_modules/chart.js"], "@kurkle/color": ["%1$s/target/console/node_modules/kurkle__color"]}}}
                """.formatted(GATEWAY, only("types__react"), only("types__react-dom"), only("csstype")));
        var node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false).createProcessBuilder().command().getFirst();
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(node, only("typescript").resolve("bin/tsc").toString(), "-p", settings.toString())
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        var code = process.waitFor();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
    }

    private static Path only(String name) throws IOException {
        try (var versions = Files.list(JARS.resolve(name))) {
            return versions.findFirst().orElseThrow();
        }
    }
}
