package io.edrs.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void hasDefaults() {
        var settings = Settings.of(Map.of());
        assertThat(settings.home().toString()).endsWith(".edrs");
        assertThat(settings.target()).isEqualTo("all");
        assertThat(settings.fsync()).isTrue();
        assertThat(settings.ports().api()).isEqualTo(8080);
    }

    @Test
    void readsEveryVariable() {
        var settings = Settings.of(Map.of("EDRS_HOME", "/tmp/x", "EDRS_PORT_OFFSET", "100", "EDRS_FSYNC", "off", "EDRS_TARGET", "memory"));
        assertThat(settings.home().toString()).isEqualTo("/tmp/x");
        assertThat(settings.ports().api()).isEqualTo(8180);
        assertThat(settings.fsync()).isFalse();
        assertThat(settings.target()).isEqualTo("memory");
    }

    @Test
    void refusesAnUnknownVariableNamingTheNearest() {
        assertThatThrownBy(() -> Settings.of(Map.of("EDRS_PORT_OFSET", "1"))).hasMessageContaining("did you mean EDRS_PORT_OFFSET?");
    }

    @Test
    void refusesAWrongValueSayingWhatWouldBeRight() {
        assertThatThrownBy(() -> Settings.of(Map.of("EDRS_PORT_OFFSET", "many"))).hasMessageContaining("whole number from 0 to 40000");
        assertThatThrownBy(() -> Settings.of(Map.of("EDRS_FSYNC", "maybe"))).hasMessageContaining("true or false");
    }
}
