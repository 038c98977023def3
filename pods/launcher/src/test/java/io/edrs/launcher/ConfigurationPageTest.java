package io.edrs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/configuration.md is written from the code; regenerate it with -Dedrs.regenerate=true. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("../../docs/configuration.md");

    @Test
    void pageIsFresh() throws IOException {
        var page = page();
        if (Boolean.getBoolean("edrs.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale; run ./mvnw -pl pods/launcher -am test -Dedrs.regenerate=true").hasContent(page);
    }

    private static String page() {
        var text = new StringBuilder("""
                # Configuration

                Environment variables. A variable that starts with `EDRS_` and is not listed stops the start and names the
                nearest one. This page is generated from the code.

                | variable | default | meaning |
                |---|---|---|
                """);
        Variables.known().forEach(variable -> text.append("| `%s` | %s | %s |%n".formatted(variable.name(),
                variable.fallback().isEmpty() ? "none" : "`" + variable.fallback() + "`", variable.meaning())));
        text.append("\nStores of services that are not built yet, accepted and without effect: ")
                .append(String.join(", ", Variables.notBuilt().stream().map(name -> "`" + name + "`").toList()))
                .append(". [Stores](stores.md) has the whole table.\n");
        text.append("\nAccepted from the master configuration and without effect in this version: ");
        return text.append(String.join(", ", Variables.inert().stream().map(name -> "`" + name + "`").toList())).append(".\n").toString();
    }
}
