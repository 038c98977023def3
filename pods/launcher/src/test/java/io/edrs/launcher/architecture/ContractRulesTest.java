package io.edrs.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever stands behind a port keeps the port's promise. */
class ContractRulesTest {

    private static final List<String> PORT_PACKAGES = List.of("io.edrs.platform.store", "io.edrs.platform.kernel.record",
            "io.edrs.platform.kernel.table", "io.edrs.platform.kernel.transport");
    /** Ports without a contract: parts of another port's contract, or with one implementation that its own test covers. */
    private static final Map<String, String> WITHOUT = Map.of(
            "Table", "part of TablesContract", "Delivery", "part of TransportContract", "Subscription", "part of TransportContract",
            "BrokerAdministration", "one implementation, PulsarAdministrationTest",
            "FunctionAdministration", "one implementation, on the functions worker",
            "ServiceDataSource", "one implementation, TenantIsolationTest");

    @Test
    void everyImplementationOfAPortHasATestThatExtendsItsContract() {
        var breaches = new TreeMap<String, String>();
        for (var port : ports()) {
            if (WITHOUT.containsKey(port.getSimpleName())) {
                continue;
            }
            implementations(port).stream().filter(type -> !isProven(type, port))
                    .forEach(type -> breaches.put(type.getName(), "needs a test named %sTest that extends %sContract"
                            .formatted(type.getSimpleName(), port.getSimpleName())));
        }
        assertThat(breaches).as("implementations of ports that no contract holds to the promise").isEmpty();
    }

    private static List<JavaClass> ports() {
        return Project.MAIN.stream().filter(type -> PORT_PACKAGES.contains(type.getPackageName()))
                .filter(type -> type.isInterface() && type.isTopLevelClass() && !type.getSimpleName().equals("package-info")).toList();
    }

    private static List<JavaClass> implementations(JavaClass port) {
        return port.getAllSubclasses().stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT) && type.isTopLevelClass() && !Project.isGenerated(type))
                .filter(type -> !type.getPackageName().startsWith("io.edrs.platform.kernel.")).collect(Collectors.toList());
    }

    private static boolean isProven(JavaClass type, JavaClass port) {
        return Project.TESTS.stream()
                .filter(test -> test.getAllRawSuperclasses().stream().anyMatch(parent -> parent.getSimpleName().equals(port.getSimpleName() + "Contract")))
                .anyMatch(test -> test.getDirectDependenciesFromSelf().stream().anyMatch(used -> used.getTargetClass().getName().equals(type.getName()))
                        || test.getName().substring(test.getPackageName().length() + 1).startsWith(type.getSimpleName()));
    }
}
