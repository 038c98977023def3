package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyedLinesTest {

    @Test
    void replacesInPlaceAndAppendsOnALineOfItsOwn() {
        assertThat(new KeyedLines('=').replace("# a=0\na=1\nlast=x", Map.of("a", "2", "new", "3")))
                .isEqualTo("# a=0\na=2\nlast=x\nnew=3\n");
    }

    @Test
    void dropsTheBlockBelowAReplacedKey() {
        assertThat(new KeyedLines(':').replace("runtime:\n    logs: x\n    jar:\nnext: y", Map.of("runtime", "{a: b}")))
                .isEqualTo("runtime: {a: b}\nnext: y\n");
    }
}
