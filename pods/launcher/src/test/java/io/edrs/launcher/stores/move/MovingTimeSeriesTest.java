package io.edrs.launcher.stores.move;

import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.testkit.contract.TimeSeriesContract;
import io.edrs.platform.testkit.fake.FakeTimeSeries;
import org.junit.jupiter.api.Nested;

/** Before anything is held, and after the switch. */
class MovingTimeSeriesTest {

    @Nested
    class WhilePreparing extends TimeSeriesContract {
        private final TimeSeries moving = moving(MovePhase.PREPARING);

        @Override
        protected TimeSeries timeSeries() {
            return moving;
        }
    }

    @Nested
    class AfterTheSwitch extends TimeSeriesContract {
        private final TimeSeries moving = moving(MovePhase.SWITCHED);

        @Override
        protected TimeSeries timeSeries() {
            return moving;
        }
    }

    private static TimeSeries moving(MovePhase phase) {
        return new MovingTimeSeries(InPhase.of("time series", phase, new FakeTimeSeries(), new FakeTimeSeries()), InPhase.ANYTHING);
    }
}
