package io.edrs.platform.adapters.keys;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.KEY_DESTROYED;
import static io.edrs.platform.kernel.error.KernelError.SEAL_BROKEN;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.contract.TenantCipherContract;
import io.edrs.platform.testkit.contract.TestStores;
import io.edrs.platform.testkit.fake.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real server only: {@code .ci/key-server start} runs one. */
@OnServer("Vault")
class TransitTenantCipherTest extends TenantCipherContract {

    private static final String VARIABLE = "EDRS_TEST_VAULT_URL";
    private static @Nullable TransitKeys server;
    private final MovableClock clock = new MovableClock();
    private final String tenant = Fresh.tenant();

    @BeforeEach
    void open() {
        if (server == null) {
            server = at(TestStores.url(VARIABLE), null);
            Servers.tell("Vault", server, Servers.had(VARIABLE));
        }
    }

    @AfterAll
    static void close() {
        TestStores.close(server);
    }

    @Override
    protected TenantCipher cipher() {
        return Objects.requireNonNull(server).cipher();
    }

    @Test
    void anotherProcessStopsWithADestroyedKeyWithinTheBound() {
        var other = at(TestStores.url(VARIABLE), null);
        var sealed = cipher().seal(tenant, "a", new byte[] {1});
        assertThat(other.cipher().open(tenant, "a", sealed)).containsExactly(1);
        cipher().destroy(tenant);
        clock.forward(Duration.ofSeconds(61));
        refused(KEY_DESTROYED, () -> other.cipher().open(tenant, "a", sealed));
        refused(KEY_DESTROYED, () -> other.cipher().seal(tenant, "a", new byte[1]));
        other.close();
    }

    @Test
    void anotherProcessFollowsARotationWithinTheBound() {
        var other = at(TestStores.url(VARIABLE), null);
        assertThat(wrapped(other.cipher().seal(tenant, "a", new byte[1]))).startsWith("vault:v1:");
        cipher().rotate(tenant);
        assertThat(wrapped(cipher().seal(tenant, "a", new byte[1]))).startsWith("vault:v2:");
        clock.forward(Duration.ofSeconds(61));
        assertThat(wrapped(other.cipher().seal(tenant, "a", new byte[1]))).startsWith("vault:v2:");
        other.close();
    }

    @Test
    void opensWhatWasSealedWhileTheKeysWereInFiles() {
        var files = Ciphers.fresh();
        var moved = at(TestStores.url(VARIABLE), files);
        var before = files.seal(tenant, "a", new byte[] {7});
        assertThat(moved.cipher().open(tenant, "a", before)).containsExactly(7);
        var after = moved.cipher().seal(tenant, "a", new byte[] {8});
        refused(STORE_UNAVAILABLE, () -> files.open(tenant, "a", after));
        refused(SEAL_BROKEN, () -> cipher().open(tenant, "a", before));
        moved.cipher().destroy(tenant);
        refused(KEY_DESTROYED, () -> files.open(tenant, "a", before));
        moved.close();
    }

    @Test
    void aWrongTokenAndAMissingEngineAreToldInOneLine(@TempDir Path folder) throws IOException {
        var url = TestStores.url(VARIABLE);
        var wrong = Files.writeString(folder.resolve("token"), "nobody's");
        var denied = at(url.replaceFirst("token=file:[^&]*", "token=file:" + wrong), null);
        refused(CONFIGURATION_INVALID, denied::server);
        assertThatThrownBy(denied::server).hasMessageContaining("token in " + wrong).hasMessageNotContaining("nobody's");
        refused(STORE_UNAVAILABLE, () -> denied.cipher().seal(tenant, "a", new byte[1]));
        var elsewhere = at(url.replace("/transit?", "/nothing?"), null);
        refused(CONFIGURATION_INVALID, elsewhere::server);
        assertThatThrownBy(elsewhere::server).hasMessageContaining("secrets enable -path=nothing transit");
    }

    private TransitKeys at(String url, @Nullable TenantCipher before) {
        return TransitKeys.open(VARIABLE, StoreUrl.parse(VARIABLE, url), before, clock);
    }

    private static String wrapped(byte[] sealed) {
        return TransitEnvelope.read(sealed).wrapped();
    }
}
