package io.edrs.platform.store.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UrlParametersTest {

    @Test
    void takesTheUrlBeforeTheSettings() {
        var parameters = parameters("x://u:secret@h?m=32&level=hours", Map.of("m", "8", "ef", "9"));
        assertThat(parameters.number("m", 16, 2, 64)).isEqualTo(32);
        assertThat(parameters.number("ef", 16, 2, 64)).isEqualTo(9);
        assertThat(parameters.number("k", 7, 0, 9)).isEqualTo(7);
        assertThat(parameters.choice("level", TimeUnit.DAYS, TimeUnit.class)).isEqualTo(TimeUnit.HOURS);
        parameters.refuseOthers();
    }

    @Test
    void refusesWhatItCannotTake() {
        var parameters = parameters("x://u:secret@h?m=one&level=never&n=5", Map.of());
        assertThatThrownBy(() -> parameters.number("m", 16, 2, 64)).hasMessageContaining("m=one").hasMessageNotContaining("secret");
        assertThatThrownBy(() -> parameters.number("n", 1, 1, 4)).hasMessageContaining("from 1 to 4");
        assertThatThrownBy(() -> parameters.choice("level", TimeUnit.DAYS, TimeUnit.class)).hasMessageContaining("days");
        assertThatThrownBy(() -> parameters("x://h?efs=5", Map.of()).refuseOthers()).hasMessageContaining("efs");
    }

    private static UrlParameters parameters(String url, Map<String, String> settings) {
        return new UrlParameters(StoreUrl.parse("X", url), new StoreOptions(Clock.systemUTC(), 1, settings));
    }
}
