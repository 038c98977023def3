package io.edrs.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a service, a handler, a controller and a configuration look like. */
class ShapeRulesTest {

    private static final DescribedPredicate<JavaClass> IN_A_SERVICE = describe("are in a service package",
            type -> Project.isService(type) && !Project.isGenerated(type));
    private static final DescribedPredicate<JavaClass> ARE_HANDLERS = describe("handle events",
            type -> !type.isInterface() && type.isAssignableTo(EventHandler.class) && !Project.isGenerated(type));

    @Test
    void servicePackagesHaveNoPublicTypes() {
        classes().that(IN_A_SERVICE).and().areTopLevelClasses().should().notBePublic()
                .because("a service is reached by events, HTTP, or a port in its pod's root package; drop 'public' or move the port up")
                .check(Project.MAIN);
    }

    @Test
    void theCatalogueIsExactlyTheServicePackages() {
        var declared = Project.MAIN.stream().filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(EdrsService.class)).map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(declared).as("packages with @EdrsService against ServiceCatalog: list the package there").isEqualTo(Project.SERVICE_PACKAGES);
        for (var service : ServiceCatalog.all()) {
            var info = Project.MAIN.get(service.packageName() + ".package-info");
            assertThat(info.isAnnotatedWith(Configuration.class)).as("%s needs @Configuration, which switches it", service.packageName()).isTrue();
            assertThat("io.edrs." + service.name()).as("a service is named <pod>.<package>").isEqualTo(service.packageName());
        }
    }

    @Test
    void servicesAreFlatPackages() {
        noClasses().that(describe("are below a service package", type -> Project.SERVICE_PACKAGES.stream()
                        .anyMatch(service -> type.getPackageName().startsWith(service + "."))))
                .should().bePackagePrivate().orShould().bePublic().allowEmptyShould(true)
                .because("a service is one flat package; move the classes up or make a service of them").check(Project.MAIN);
    }

    @Test
    void declaredHandlersAreTheHandlersThereAre() {
        for (var service : ServiceCatalog.all()) {
            var found = Project.MAIN.stream().filter(ARE_HANDLERS).filter(type -> type.getPackageName().equals(service.packageName()))
                    .map(ShapeRulesTest::handled).collect(Collectors.toList());
            var declared = service.handles().stream().map(Class::getName).toList();
            assertThat(found).as("@EdrsService.handles of %s: list the payload type of each of its handlers, one handler per type", service.name())
                    .containsExactlyInAnyOrderElementsOf(declared);
        }
    }

    @Test
    void handlersAreFinalSingletonsInServices() {
        classes().that(ARE_HANDLERS).should().haveModifier(JavaModifier.FINAL).andShould().beAnnotatedWith(Singleton.class)
                .andShould().resideInAnyPackage(Project.SERVICE_PACKAGES.toArray(String[]::new))
                .because("a handler is one function of one service: make it a @Singleton final class in the service's package").check(Project.MAIN);
    }

    @Test
    void handlersReturnWhatTheySay() {
        noClasses().that(ARE_HANDLERS).should().dependOnClassesThat().haveFullyQualifiedName(Thread.class.getName())
                .orShould().dependOnClassesThat().resideInAnyPackage("reactor..", "org.reactivestreams..", "io.edrs.platform.kernel.transport..",
                        "io.edrs.platform.kernel.dispatch..")
                .orShould().dependOnClassesThat().haveSimpleName("CompletableFuture").orShould().dependOnClassesThat().haveSimpleName("Inlet")
                .because("a handler is plain blocking code: return the payloads that follow, ask through the bus, start nothing").check(Project.MAIN);
    }

    @Test
    void controllersReturnObjectsOffTheEventLoop() {
        classes().that().areAnnotatedWith(Controller.class).should().beAnnotatedWith(ExecuteOn.class)
                .because("an HTTP method may block: add @ExecuteOn(TaskExecutors.BLOCKING)").check(Project.MAIN);
        classes().that().areAnnotatedWith(Controller.class).should(returnNoBareCollections())
                .because("a list is always inside an object, so that the answer can grow").check(Project.MAIN);
    }

    @Test
    void configurationsAreRecordsUnderEdrs() {
        classes().that().areAnnotatedWith(ConfigurationProperties.class).and(describe("are ours", type -> !Project.isGenerated(type)))
                .should().beRecords().andShould().haveSimpleNameEndingWith("Config")
                .because("configuration is a typed record named …Config").check(Project.MAIN);
        Project.MAIN.stream().filter(type -> type.isAnnotatedWith(ConfigurationProperties.class) && !Project.isGenerated(type)).forEach(type ->
                assertThat(type.getAnnotationOfType(ConfigurationProperties.class).value()).as("prefix of %s", type.getName()).startsWith("edrs."));
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = Project.MAIN.stream().filter(type -> !type.getPackageName().startsWith("io.edrs.schema")
                        && !type.getPackageName().startsWith("io.edrs.functions") && !type.getPackageName().startsWith("io.edrs.platform.servers"))
                .map(JavaClass::getPackageName).distinct()
                .filter(name -> !Project.MAIN.contain(name + ".package-info") || !Project.MAIN.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
                .toList();
        assertThat(unmarked).as("packages without @NullMarked in package-info.java: add it and mark what may be null").isEmpty();
    }

    private static String handled(JavaClass handler) {
        return handler.getInterfaces().stream().filter(type -> type.toErasure().isEquivalentTo(EventHandler.class))
                .map(type -> ((JavaParameterizedType) type).getActualTypeArguments().getFirst().toErasure().getName())
                .findFirst().orElseThrow();
    }

    private static ArchCondition<JavaClass> returnNoBareCollections() {
        return new ArchCondition<>("return objects") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream().filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)).forEach(method -> {
                    var raw = method.getRawReturnType();
                    var bare = raw.isArray() || raw.isAssignableTo(Collection.class) || raw.isAssignableTo(Map.class);
                    events.add(new SimpleConditionEvent(method, !bare, method.getFullName() + " returns " + raw.getSimpleName()));
                });
            }
        };
    }

}
