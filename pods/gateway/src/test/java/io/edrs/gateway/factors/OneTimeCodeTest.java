package io.edrs.gateway.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfTheStandard() {
        Map.of(59L, "287082", 1111111109L, "081804", 1111111111L, "050471", 1234567890L, "005924", 2000000000L, "279037", 20000000000L, "353130")
                .forEach((second, code) -> assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(Instant.ofEpochSecond(second)))).isEqualTo(code));
    }

    @Test
    void aCodeIsGoodOneStepToEitherSideAndNeverAgain() {
        var now = Instant.ofEpochSecond(1234567890);
        var step = OneTimeCode.step(now);
        for (var offset = -1; offset <= 1; offset++) {
            assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, step + offset), now, 0)).hasValue(step + offset);
            assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, step + offset), now, step + offset)).isEmpty();
        }
        assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, step + 2), now, 0)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, "", now, 0)).isEmpty();
    }

    @Test
    void secretsAreWrittenInBase32() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        var chance = new Random(7);
        for (var length = 0; length < 40; length++) {
            var bytes = new byte[length];
            chance.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
        }
    }
}
