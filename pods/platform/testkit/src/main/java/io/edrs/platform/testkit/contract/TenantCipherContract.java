package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.KEY_DESTROYED;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.kernel.error.KernelError.SEAL_BROKEN;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.TenantCipher;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link TenantCipher} promises. */
@ExtendWith(ServerRows.class)
public abstract class TenantCipherContract {

    private static final byte[] PLAIN = "a secret of some length".getBytes(StandardCharsets.UTF_8);
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract TenantCipher cipher();

    @Test
    void opensWhatItSealedAndSealsDifferentlyEachTime() {
        var one = cipher().seal(tenant, "a/b", PLAIN);
        var two = cipher().seal(tenant, "a/b", PLAIN);
        assertThat(one).isNotEqualTo(two);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(cipher().open(tenant, "a/b", one)).isEqualTo(PLAIN);
        assertThat(cipher().open(tenant, "", cipher().seal(tenant, "", new byte[0]))).isEmpty();
    }

    @Test
    void opensNothingThatWasChangedMovedOrCut() {
        var sealed = cipher().seal(tenant, "a", PLAIN);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            refused(SEAL_BROKEN, () -> cipher().open(tenant, "a", changed));
        }
        refused(SEAL_BROKEN, () -> cipher().open(tenant, "b", sealed));
        refused(SEAL_BROKEN, () -> cipher().open(tenant, "a", java.util.Arrays.copyOf(sealed, sealed.length - 1)));
        refused(SEAL_BROKEN, () -> cipher().open(tenant, "a", new byte[0]));
    }

    @Test
    void opensNothingOfAnotherTenant() {
        var sealed = cipher().seal(tenant, "a", PLAIN);
        refused(SEAL_BROKEN, () -> cipher().open(Fresh.tenant(), "a", sealed));
        refused(REQUEST_INVALID, () -> cipher().open("../" + tenant, "a", sealed));
    }

    @Test
    void readsWhatWasSealedBeforeARotation() {
        var before = cipher().seal(tenant, "a", PLAIN);
        cipher().rotate(tenant);
        var after = cipher().seal(tenant, "a", PLAIN);
        assertThat(cipher().open(tenant, "a", before)).isEqualTo(PLAIN);
        assertThat(cipher().open(tenant, "a", after)).isEqualTo(PLAIN);
    }

    @Test
    void aDestroyedKeyOpensAndSealsNothing() {
        var sealed = cipher().seal(tenant, "a", PLAIN);
        var other = Fresh.tenant();
        var kept = cipher().seal(other, "a", PLAIN);
        cipher().destroy(tenant);
        refused(KEY_DESTROYED, () -> cipher().open(tenant, "a", sealed));
        refused(KEY_DESTROYED, () -> cipher().seal(tenant, "a", PLAIN));
        refused(KEY_DESTROYED, () -> cipher().rotate(tenant));
        assertThat(cipher().open(other, "a", kept)).isEqualTo(PLAIN);
    }

    @Test
    void agreesOnOneKeyAmongManyWhoSealFirst() throws Exception {
        var sealed = Together.call(12, i -> cipher().seal(tenant, "a", PLAIN));
        for (var each : sealed) {
            assertThat(cipher().open(tenant, "a", each)).isEqualTo(PLAIN);
        }
    }
}
