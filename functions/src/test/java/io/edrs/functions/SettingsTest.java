package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final RecordingContext recording = new RecordingContext();
    private final Settings settings = new Settings(recording.context());

    @Test
    void readsNumbersAsTheWorkerHandsThemOver() {
        recording.userConfig.put("windowSeconds", 15.0);
        assertThat(settings.positiveInt("windowSeconds", 10)).isEqualTo(15);
        assertThat(settings.positiveInt("absent", 10)).isEqualTo(10);
    }

    @Test
    void refusesWhatIsNoWholeNumber() {
        for (var wrong : List.of("0", "-1", "1.5", "soon")) {
            recording.userConfig.put("windowSeconds", wrong);
            assertThatThrownBy(() -> settings.positiveInt("windowSeconds", 10)).hasMessageContaining("'" + wrong + "'");
        }
    }

    @Test
    void readsCommaAndJsonLists() {
        recording.userConfig.put("a", " x, y ,");
        recording.userConfig.put("b", List.of("x", "y"));
        assertThat(settings.texts("a")).isEqualTo(settings.texts("b")).containsExactly("x", "y");
    }
}
