package io.edrs.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void whatIsAllowedIsTakenAsItIs() {
        assertThat(Limit.of(1, 500)).isEqualTo(1);
        assertThat(Limit.of(500, 500)).isEqualTo(500);
    }

    @Test
    void whatIsLeftOutIsWhatIsOrdinary() {
        assertThat(Limit.orElse(null, 8, 50)).isEqualTo(8);
        assertThat(Limit.orElse(null, 8, 5)).isEqualTo(5);
        assertThat(Limit.orElse(12, 8, 50)).isEqualTo(12);
    }

    @Test
    void allElseIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> Limit.of(-1, 500)).isInstanceOf(EdrsException.class).hasMessage("limit is -1; use 1 to 500.");
        assertThatThrownBy(() -> Limit.of(0, 500)).hasMessage("limit is 0; use 1 to 500.");
        assertThatThrownBy(() -> Limit.of("nodes", 501, 500)).hasMessage("nodes is 501; use 1 to 500.");
    }
}
