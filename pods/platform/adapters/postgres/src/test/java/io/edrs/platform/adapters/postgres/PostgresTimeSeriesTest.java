package io.edrs.platform.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.TimeSeriesContract;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnServer("PostgreSQL")
class PostgresTimeSeriesTest extends TimeSeriesContract {

    private static final Result<List<String>> TEXTS = Result.rows(row -> row.getString(1));
    private final PostgresTimeSeries adapter = new PostgresTimeSeries(TestDatabase.shared());

    @Override
    protected TimeSeries timeSeries() {
        return adapter;
    }

    @Test
    void givesEveryWeekAPartOfItsOwnAndDropsItAfterItsTime() {
        var now = Clock.systemUTC().instant();
        var series = "weeks." + Fresh.tenant().replace('-', '_');
        var old = now.minus(Duration.ofDays(100));
        adapter.append("t", series, List.of(new TimeSeries.Point(Fresh.id(), old, 1, Map.of(), null),
                new TimeSeries.Point(Fresh.id(), now, 2, Map.of(), null)));
        assertThat(weeks()).hasSizeGreaterThanOrEqualTo(4);
        var before = weeks().size();
        assertThat(adapter.expire(series, now.minus(Duration.ofDays(50)))).isEqualTo(1);
        assertThat(weeks()).hasSizeLessThan(before);
        assertThat(adapter.latest("t", series, Map.of(), null, 9)).hasSize(1);
    }

    private static List<String> weeks() {
        return TestDatabase.shared().outsideTenants(TEXTS, """
                select relname from pg_class where relnamespace = 'edrs_chunks'::regnamespace and relkind = 'r'
                and relname ~ '^points_[0-9]'""");
    }
}
