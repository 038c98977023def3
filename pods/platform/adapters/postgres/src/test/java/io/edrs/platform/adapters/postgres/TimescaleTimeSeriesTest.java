package io.edrs.platform.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.contract.TimeSeriesContract;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link PostgresTimeSeries} on a real TimescaleDB, where one is named; {@code .ci/timescaledb} starts one. */
@OnServer("TimescaleDB")
class TimescaleTimeSeriesTest extends TimeSeriesContract {

    private static PostgresStore store;

    @BeforeAll
    static void open() {
        var found = StoreServer.find(StoreImage.TIMESCALE).orElseGet(() -> Assumptions.abort(
                "no TimescaleDB: set EDRS_TEST_TIMESCALE_URL, as .ci/timescaledb start prints it, or have Docker run"));
        store = (PostgresStore) new PostgresDriver().open(StoreUrl.parse("EDRS_TEST_TIMESCALE_URL", found.url()),
                new StoreOptions(Clock.systemUTC(), 8));
        Servers.tell("TimescaleDB", store, found.had());
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    @Override
    protected TimeSeries timeSeries() {
        return store.port(TimeSeries.class);
    }

    @Test
    void usesAHypertable() {
        assertThat(store.server().product()).startsWith("TimescaleDB 2");
        assertThat(timeSeries().features()).contains(TimeSeries.Feature.HYPERTABLES);
    }
}
