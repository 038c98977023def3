package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.testkit.contract.OutputRecordContract;
import java.time.Clock;

class FakeOutputRecordTest extends OutputRecordContract {

    private final FakeOutputRecord fake = new FakeOutputRecord(Clock.systemUTC());

    @Override
    protected OutputRecord outputs() {
        return fake;
    }
}
