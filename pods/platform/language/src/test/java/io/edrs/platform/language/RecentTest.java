package io.edrs.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void computesOnceWhatIsAskedAgain() {
        var recent = new Recent<String, Integer>(10);
        var computed = new AtomicInteger();
        for (int i = 0; i < 5; i++) {
            assertThat(recent.get("same", text -> computed.incrementAndGet())).isEqualTo(1);
        }
    }

    @Test
    void remembersNoMoreThanItsBound() {
        var texts = Recent.<Integer>texts(1_000);
        var computed = new AtomicInteger();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 100; i++) {
                texts.get("a text of some twenty letters " + i, text -> computed.incrementAndGet());
            }
        }
        assertThat(computed).hasValueGreaterThan(100 + 100 - 1_000 / 50);
    }
}
