package io.edrs.launcher.stores.move;

import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresTimeSeries;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.TimeSeries.Point;
import io.edrs.platform.store.driver.CopiedStore.Portion;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.testkit.contract.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class MoveTimeSeriesTest extends HeldScenarios<TimeSeries> {

    private static final String SERIES = "moved";
    private static final Instant NOW = Instant.now();

    @Override
    Portion portion() {
        return new Portion(StorePort.TIME_SERIES, List.of(SERIES));
    }

    @Override
    TimeSeries port(PostgresDatabase database) {
        return new PostgresTimeSeries(database);
    }

    @Override
    TimeSeries moving(Gate<TimeSeries> gate) {
        return new MovingTimeSeries(gate, new Belongings(House.SERVICE, List.of(SERIES)));
    }

    @Override
    void write(TimeSeries port, String tenant, String id) {
        // Weeks with a part of their own, and long ago.
        var at = NOW.minus(Duration.ofDays(id.hashCode() % 3 == 0 ? 900 : Math.floorMod(id.hashCode(), 30)));
        port.append(tenant, SERIES, List.of(new Point(Fresh.id(), at, 1.5, Map.of("id", id), "{\"text\":\"tab\\t \\\\N é\"}")));
    }

    @Override
    List<String> read(TimeSeries port, String tenant) {
        return port.latest(tenant, SERIES, Map.of(), null, 10_000).stream().map(point -> point.labels().get("id")).toList();
    }
}
