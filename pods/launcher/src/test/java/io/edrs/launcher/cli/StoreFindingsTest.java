package io.edrs.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFindingsTest {

    @TempDir
    private Path home;

    @Test
    void aVariableThatWasMeantOtherwiseWorriesAndOneThatIsNotSetDoesNot() {
        assertThat(worries(Map.of())).isEmpty();
        assertThat(worries(Map.of("WORKING_MEMORY_DB_URI", "postgresql://db/x"))).singleElement().asString()
                .contains("WORKING_MEMORY_DB_URI", "did you mean WORKING_MEMORY_DB_URL?");
    }

    @Test
    void aStoreThatDoesNotAnswerWorries() {
        assertThat(worries(Map.of("WORKING_MEMORY_DB_URL", "postgresql://nobody:x@127.0.0.1:1/none"))).singleElement().asString()
                .startsWith("! memory.working: time series: ").contains("127.0.0.1:1").doesNotContain("nobody:x");
    }

    private List<String> worries(Map<String, String> variables) {
        var settings = Settings.of(variables).at(home, 0);
        return new StoreFindings(settings, new LocalSystem(settings)).worries();
    }
}
