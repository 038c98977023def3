package io.edrs.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.launcher.stores.StoreCatalog;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.driver.StorePort;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of stores says what the services do. */
class StoreRulesTest {

    @Test
    void aStoreIsDeclaredForAPortItsServiceInjects() {
        for (var service : ServiceCatalog.all()) {
            var injected = injected(service);
            injected.remove(StorePort.LOCKS);
            injected.remove(StorePort.CACHE);
            // Blobs alone do not say what a service's database is for.
            var hasDatabase = injected.stream().anyMatch(port -> port != StorePort.BLOBS);
            StoreCatalog.of(service.name()).stream().filter(store -> store.port() != StorePort.CACHE && (hasDatabase || store.port() == StorePort.BLOBS)).forEach(store ->
                    assertThat(injected).as("%s is declared for %s: name in StoreCatalog the port that %s injects", store.variable(), store.port(),
                            service.name()).contains(store.port()));
        }
    }

    private static Set<StorePort> injected(ServiceInfo service) {
        return Project.MAIN.stream().filter(type -> type.getPackageName().equals(service.packageName()) && !Project.isGenerated(type))
                .flatMap(type -> type.getConstructors().stream()).map(JavaConstructor::getRawParameterTypes)
                .flatMap(types -> types.stream().map(StoreRulesTest::port)).flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StorePort.class)));
    }

    private static Optional<StorePort> port(JavaClass type) {
        return Arrays.stream(StorePort.values()).filter(port -> port.type().getName().equals(type.getName())).findFirst();
    }
}
