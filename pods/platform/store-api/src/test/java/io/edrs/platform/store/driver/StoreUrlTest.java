package io.edrs.platform.store.driver;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreUrlTest {

    @Test
    void readsEveryPart() {
        var url = StoreUrl.parse("X_DB_URL", " jdbc:PostgreSQL://me:p%40ss%2Bw+rd@one:5432,[::1]:6/working-memory?ssl=true&a=b%20c ");
        assertThat(url.scheme()).isEqualTo("postgresql");
        assertThat(url.user()).isEqualTo("me");
        assertThat(url.password()).isEqualTo("p@ss+w+rd");
        assertThat(url.hosts()).isEqualTo(List.of("one:5432", "[::1]:6"));
        assertThat(url.path()).isEqualTo("working-memory");
        assertThat(url.parameters()).isEqualTo(Map.of("ssl", "true", "a", "b c"));
        assertThat(url.text()).startsWith("PostgreSQL://");
        assertThat(StoreUrl.host("[::1]:6")).isEqualTo("[::1]");
        assertThat(StoreUrl.port("[::1]:6", 1)).isEqualTo(6);
        assertThat(StoreUrl.port("[::1]", 1)).isEqualTo(1);
    }

    @Test
    void hidesThePassword() {
        var url = StoreUrl.parse("X", "scylla://me:secret@one,two:9/space?password=secret");
        assertThat(url).hasToString("scylla://me@one,two:9/space");
    }

    @Test
    void needsOnlySchemeAndHost() {
        var url = StoreUrl.parse("X", "http://embedding-db:6334");
        assertThat(url.user() + url.password() + url.path()).isEmpty();
        assertThat(url.parameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "redis", "redis://", "redis:///0", "mongodb://u:se@cret@h/x", "redis://h:port", "http://h/%zz"})
    void refusesWhatIsNoneAndKeepsItsSecrets(String text) {
        assertThatExceptionOfType(EdrsException.class).isThrownBy(() -> StoreUrl.parse("X_DB_URL", text)).satisfies(e -> {
            assertThat(e.code()).isEqualTo(CONFIGURATION_INVALID);
            assertThat(e).hasMessageStartingWith("X_DB_URL ").hasMessageNotContaining("se@");
        });
    }
}
