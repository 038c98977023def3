package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.EVENT_UNREADABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.record.ClaimChecks;
import org.junit.jupiter.api.Test;

/** What every {@link ClaimChecks} promises. */
public abstract class ClaimChecksContract {

    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract ClaimChecks claimChecks();

    @Test
    void fetchesWhatItKept() {
        var reference = claimChecks().keep(tenant, Fresh.id().toString(), new byte[200_000]);
        assertThat(claimChecks().fetch(tenant, reference)).isEqualTo(new byte[200_000]);
    }

    @Test
    void keepsTheSameEventTwice() {
        var event = Fresh.id().toString();
        claimChecks().keep(tenant, event, new byte[] {1});
        assertThat(claimChecks().fetch(tenant, claimChecks().keep(tenant, event, new byte[] {1}))).containsExactly(1);
    }

    @Test
    void refusesAnotherTenantsReference() {
        var reference = claimChecks().keep(tenant, Fresh.id().toString(), new byte[] {1});
        refused(EVENT_UNREADABLE, () -> claimChecks().fetch(Fresh.tenant(), reference));
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() {
        for (var reference : new String[] {"", "nothing", "../../etc/passwd", tenant + "/gone"}) {
            refused(EVENT_UNREADABLE, () -> claimChecks().fetch(tenant, reference));
        }
    }
}
