package io.edrs.platform.store.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UrlParametersTest {

    @Test
    void takesTheUrlBeforeItsDefaults() {
        var url = StoreUrl.parse("X", "x://u:secret@h?m=32&level=hours").withDefault("m", "8").withDefault("ef", "9");
        var parameters = new UrlParameters(url);
        assertThat(parameters.number("m", 16, 2, 64)).isEqualTo(32);
        assertThat(parameters.number("ef", 16, 2, 64)).isEqualTo(9);
        assertThat(parameters.number("k", 7, 0, 9)).isEqualTo(7);
        assertThat(parameters.choice("level", TimeUnit.DAYS, TimeUnit.class)).isEqualTo(TimeUnit.HOURS);
        parameters.refuseOthers();
    }

    @Test
    void refusesWhatItCannotTake() {
        var parameters = parameters("x://u:secret@h?m=one&level=never&n=5");
        assertThatThrownBy(() -> parameters.number("m", 16, 2, 64)).hasMessageContaining("m=one").hasMessageNotContaining("secret");
        assertThatThrownBy(() -> parameters.number("n", 1, 1, 4)).hasMessageContaining("from 1 to 4");
        assertThatThrownBy(() -> parameters.choice("level", TimeUnit.DAYS, TimeUnit.class)).hasMessageContaining("days");
        assertThatThrownBy(() -> parameters("x://h?efs=5").refuseOthers()).hasMessageContaining("efs");
    }

    private static UrlParameters parameters(String url) {
        return new UrlParameters(StoreUrl.parse("X", url));
    }
}
