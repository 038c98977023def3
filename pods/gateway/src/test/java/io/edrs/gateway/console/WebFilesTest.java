package io.edrs.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFilesTest {

    private final WebFiles files = new WebFiles();

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../WebFiles.class", "web", "no-such.js", "a/b.js", "console", ".hidden", "..%2f"})
    void noOtherFileIsGiven(String name) {
        assertThatThrownBy(() -> files.find(name)).isInstanceOfSatisfying(EdrsException.class,
                error -> assertThat(error.code()).isEqualTo(ConsoleError.FILE_NOT_FOUND));
    }

    @Test
    void aFileIsNamedByWhatIsInIt() {
        var part = new WebFile("part-ABC.js", new byte[0], "\"1\"");
        assertThat(part.isForever()).isTrue();
        assertThat(part.type()).hasToString("text/javascript");
        assertThat(new WebFile("console.js", new byte[0], "\"1\"").isForever()).isFalse();
        assertThat(new WebFile("mark.svg", new byte[0], "\"1\"").type()).hasToString("image/svg+xml");
    }
}
