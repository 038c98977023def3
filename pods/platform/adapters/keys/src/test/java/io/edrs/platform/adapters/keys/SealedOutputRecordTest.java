package io.edrs.platform.adapters.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.OutputRecordContract;
import io.edrs.platform.testkit.fake.FakeOutputRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnServer(value = "keys", fake = true)
class SealedOutputRecordTest extends OutputRecordContract {

    private final FakeOutputRecord inner = new FakeOutputRecord(Clock.systemUTC());
    private final SealedOutputRecord sealed = new SealedOutputRecord(inner, Ciphers.fresh());

    @Override
    protected OutputRecord outputs() {
        return sealed;
    }

    @Test
    void theStoreBehindNeverSeesAnOutcomeAndOldOnesAreRead() {
        var said = "{\"text\":\"whisper\"}".getBytes(StandardCharsets.UTF_8);
        sealed.recordIfAbsent("acme", "h", new UUID(1, 1), List.of(said));
        var stored = inner.find("acme", "h", new UUID(1, 1)).orElseThrow().getFirst();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("whisper");
        inner.recordIfAbsent("acme", "h", new UUID(1, 2), List.of(said));
        assertThat(sealed.find("acme", "h", new UUID(1, 2)).orElseThrow()).containsExactly(said);
    }
}
