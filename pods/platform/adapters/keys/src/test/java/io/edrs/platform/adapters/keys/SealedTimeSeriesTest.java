package io.edrs.platform.adapters.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.TimeSeriesContract;
import io.edrs.platform.testkit.fake.FakeTimeSeries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnServer(value = "keys", fake = true)
class SealedTimeSeriesTest extends TimeSeriesContract {

    private final FakeTimeSeries inner = new FakeTimeSeries();

    @Override
    protected TimeSeries timeSeries() {
        return sealed;
    }

    private final SealedTimeSeries sealed = new SealedTimeSeries(inner, Ciphers.fresh(), Set.of("working"));

    @Test
    void theStoreBehindNeverSeesABody() {
        var point = new TimeSeries.Point(new UUID(1, 2), Instant.EPOCH, 3, Map.of("a", "b"), "{\"text\":\"whisper\"}");
        sealed.append("acme", "working", List.of(point));
        assertThat(inner.latest("acme", "working", Map.of(), null, 9)).singleElement().asString().doesNotContain("whisper");
        assertThat(sealed.latest("acme", "working", Map.of(), null, 9)).containsExactly(point);
        assertThat(sealed.range("acme", "working", Map.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 9)).containsExactly(point);
    }
}
