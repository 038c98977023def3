package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.record.ClaimChecks;
import io.edrs.platform.testkit.contract.ClaimChecksContract;

class FakeClaimChecksTest extends ClaimChecksContract {

    private final FakeClaimChecks fake = new FakeClaimChecks();

    @Override
    protected ClaimChecks claimChecks() {
        return fake;
    }
}
