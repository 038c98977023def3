package io.edrs.platform.adapters.keys;

import static io.edrs.platform.kernel.error.KernelError.SEAL_BROKEN;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PressedTest {

    private static byte[] answer() {
        return IntStream.range(0, 40).mapToObj("{\"kind\":\"passage\",\"source\":\"handbook.md\",\"text\":\"Heron %d carries pallets – 🤖\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]")).getBytes(UTF_8);
    }

    @Test
    void whatRepeatsItselfTakesLessRoomAndComesBackAsItWas() {
        var pressed = Pressed.press(answer());
        assertThat(pressed.length).isLessThan(answer().length / 3);
        assertThat(Pressed.json(pressed)).isEqualTo(answer());
    }

    @Test
    void whatIsShortOrDoesNotRepeatItselfStaysAsItIs() {
        var random = new byte[4_096];
        new Random(7).nextBytes(random);
        random[0] = '"';
        for (var json : new byte[][] {{}, "1".getBytes(UTF_8), "{\"text\":\"whisper\"}".getBytes(UTF_8), random}) {
            assertThat(Pressed.press(json)).isSameAs(json);
            assertThat(Pressed.json(json)).isSameAs(json);
        }
    }

    @Test
    void whatIsCutOffOrChangedIsRefused() {
        var pressed = Pressed.press(answer());
        refused(SEAL_BROKEN, () -> Pressed.json(Arrays.copyOf(pressed, pressed.length / 2)));
        pressed[pressed.length - 1] ^= 1;
        refused(SEAL_BROKEN, () -> Pressed.json(pressed));
    }
}
