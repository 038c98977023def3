package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.store.BlobStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Probes must find what a careless store shows. */
class TenantProbesTest {

    /** Every name joined to a key as the operator says, without a check. */
    private record Careless(BinaryOperator<String> key, Map<String, byte[]> kept) implements BlobStore {

        @Override
        public void put(String tenant, String name, byte[] bytes) {
            kept.put(key.apply(tenant, name), bytes);
        }

        @Override
        public Optional<byte[]> find(String tenant, String name) {
            return Optional.ofNullable(kept.get(key.apply(tenant, name)));
        }

        @Override
        public boolean delete(String tenant, String name) {
            return kept.remove(key.apply(tenant, name)) != null;
        }

        @Override
        public List<String> list(String tenant, String prefix) {
            var start = key.apply(tenant, prefix);
            return kept.keySet().stream().filter(name -> name.startsWith(start)).map(name -> name.substring(start.length())).toList();
        }
    }

    @Test
    void passAStoreThatKeepsTenantsApart() {
        assertThatCode(() -> probe((tenant, name) -> tenant.length() + ":" + tenant + ":" + name)).doesNotThrowAnyException();
    }

    @Test
    void findAStoreThatForgetsTheTenant() {
        assertThatThrownBy(() -> probe((tenant, name) -> name)).isInstanceOf(AssertionError.class);
    }

    @Test
    void findKeysThatRunIntoEachOther() {
        assertThatThrownBy(() -> probe((tenant, name) -> tenant + "/" + name)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> probe((tenant, name) -> tenant + ":" + name.replace('/', ':'))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> probe((tenant, name) -> tenant.toLowerCase(java.util.Locale.ROOT) + "=" + name)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> probe((tenant, name) -> tenant.replace('-', '_') + "=" + name)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> probe((tenant, name) -> tenant.replaceAll("\\W+$", "") + "=" + name)).isInstanceOf(AssertionError.class);
    }

    @Test
    void sayWhichParameterNobodyThoughtOf() {
        var store = new Careless((tenant, name) -> tenant + name, new TreeMap<>());
        assertThatThrownBy(() -> TenantProbes.of(BlobStore.class, store).with("name", "a").run("t", () -> "")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("has a parameter");
    }

    private static void probe(BinaryOperator<String> key) {
        var store = new Careless(key, new TreeMap<>());
        var owner = TenantProbes.owner();
        store.put(owner, "a", "whisper".getBytes());
        store.put(owner, "notes/a", "whisper".getBytes());
        TenantProbes.of(BlobStore.class, store).with("name", "a", "notes/a").with("prefix", "").with("bytes", new byte[1]).secret("whisper")
                .run(owner, () -> List.of(store.find(owner, "a"), store.find(owner, "notes/a")));
    }
}
