package io.edrs.platform.adapters.keys;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.KEY_DESTROYED;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.TenantCipherContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnServer(value = "keys", fake = true)
class FileTenantCipherTest extends TenantCipherContract {

    @TempDir
    private Path home;
    private FileTenantCipher cipher;

    @BeforeEach
    void open() {
        cipher = another();
    }

    @Override
    protected TenantCipher cipher() {
        return cipher;
    }

    @Test
    void aSecondProcessSeesRotationsAndDestructionsAtOnce() {
        var other = another();
        var sealed = cipher.seal("acme", "a", new byte[] {1});
        assertThat(other.open("acme", "a", sealed)).containsExactly(1);
        cipher.rotate("acme");
        assertThat(other.open("acme", "a", cipher.seal("acme", "a", new byte[] {2}))).containsExactly(2);
        other.destroy("acme");
        refused(KEY_DESTROYED, () -> cipher.open("acme", "a", sealed));
    }

    @Test
    void keysAreReadableByTheirOwnerAloneAndNeverInTheClear() throws IOException {
        cipher.seal("acme", "a", new byte[1]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys")))).isEqualTo("rwx------");
        for (var file : new String[] {"master", "acme.keys"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys").resolve(file)))).isEqualTo("rw-------");
        }
    }

    @Test
    void anotherMasterKeyIsRefusedAndSoIsABrokenOne() throws IOException {
        var sealed = cipher.seal("acme", "a", new byte[1]);
        Files.writeString(home.resolve("keys/master"), "ab".repeat(32));
        refused(CONFIGURATION_INVALID, () -> another().open("acme", "a", sealed));
        Files.writeString(home.resolve("keys/master"), "short");
        refused(CONFIGURATION_INVALID, this::another);
    }

    private FileTenantCipher another() {
        var folder = home.resolve("keys");
        return new FileTenantCipher(folder, new FileMasterKey(folder.resolve("master")), new Ids(Clock.systemUTC()));
    }
}
