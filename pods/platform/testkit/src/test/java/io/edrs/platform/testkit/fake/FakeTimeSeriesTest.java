package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.testkit.contract.TimeSeriesContract;

class FakeTimeSeriesTest extends TimeSeriesContract {

    private final FakeTimeSeries fake = new FakeTimeSeries();

    @Override
    protected TimeSeries timeSeries() {
        return fake;
    }
}
