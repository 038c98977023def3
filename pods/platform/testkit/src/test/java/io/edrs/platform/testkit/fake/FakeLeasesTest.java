package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.testkit.contract.LeasesContract;
import java.time.Clock;

class FakeLeasesTest extends LeasesContract {

    private final FakeLeases fake = new FakeLeases(Clock.systemUTC());

    @Override
    protected Leases leases() {
        return fake;
    }
}
