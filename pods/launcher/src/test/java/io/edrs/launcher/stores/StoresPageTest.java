package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of docs/stores.md is written from the code; regenerate it with -Dedrs.regenerate=true. */
class StoresPageTest {

    private static final Path PAGE = Path.of("../../docs/stores.md");
    private static final String BEGIN = "<!-- table of stores: generated -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void tableIsFresh() throws IOException {
        var page = Files.readString(PAGE);
        var fresh = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("edrs.regenerate")) {
            Files.writeString(PAGE, fresh);
        }
        assertThat(PAGE).as("stale; run ./mvnw -pl pods/launcher -am test -Dedrs.regenerate=true").hasContent(fresh);
    }

    private static String table() {
        var text = new StringBuilder("""
                | container | service | variable | keeps | product | port | pool | memory, eviction |
                |---|---|---|---|---|---|---|---|
                """);
        StoreCatalog.all().forEach(store -> text.append("| %s | %s | `%s` | %s | %s | %s | %s, %d | %s |%n".formatted(store.container(),
                store.isBuilt() ? store.service() : "not built", store.variable(), store.port(), store.product(), store.ports(),
                store.share().profile(), store.share().connections(), memory(store))));
        return text.toString();
    }

    private static String memory(DeclaredStore store) {
        var memory = store.memory();
        return memory == null ? "" : memory.limit() + ", " + memory.eviction();
    }
}
