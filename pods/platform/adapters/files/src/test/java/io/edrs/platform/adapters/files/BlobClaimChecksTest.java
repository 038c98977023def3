package io.edrs.platform.adapters.files;

import static io.edrs.platform.kernel.error.KernelError.EVENT_UNREADABLE;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;

import io.edrs.platform.kernel.record.ClaimChecks;
import io.edrs.platform.testkit.contract.ClaimChecksContract;
import io.edrs.platform.testkit.fake.FakeBlobStore;
import org.junit.jupiter.api.Test;

class BlobClaimChecksTest extends ClaimChecksContract {

    private final FakeBlobStore blobs = new FakeBlobStore();
    private final ClaimChecks checks = new BlobClaimChecks(blobs);

    @Override
    protected ClaimChecks claimChecks() {
        return checks;
    }

    @Test
    void refusesAPayloadThatWasChanged() {
        var reference = checks.keep("t", "event", new byte[] {1, 2, 3});
        blobs.put("t", reference, new byte[] {1, 2, 4});
        refused(EVENT_UNREADABLE, () -> checks.fetch("t", reference));
    }

    @Test
    void refusesAHostileEventId() {
        refused(REQUEST_INVALID, () -> checks.keep("t", "../../x", new byte[1]));
    }
}
