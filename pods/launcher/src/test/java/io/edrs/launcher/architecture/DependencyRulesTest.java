package io.edrs.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Dependencies point one way. */
class DependencyRulesTest {

    private static final DescribedPredicate<JavaClass> DRIVERS = resideInAnyPackage("org.apache.pulsar..", "org.postgresql..",
            "com.zaxxer..", "org.flywaydb..", "org.apache.lucene..", "ai.djl..", "dev.langchain4j.model.openai..",
            "com.mongodb..", "org.bson..", "io.qdrant..", "com.datastax..", "io.milvus..", "io.weaviate..", "redis..", "io.lettuce..",
            "software.amazon.awssdk..");
    private static final DescribedPredicate<JavaClass> PODS = describe("a pod", type -> !Project.podOf(type).isEmpty());
    private static final DescribedPredicate<JavaClass> ADAPTERS = resideInAnyPackage("io.edrs.platform.adapters..", "io.edrs.platform.servers..");

    @Test
    void podsDoNotDependOnPods() {
        slices().assignedFrom(by("pod", Project::podOf)).should().notDependOnEachOther()
                .because("pods meet only in events: ask the other pod by an event type of events-schema, or read its table")
                .check(Project.MAIN);
    }

    @Test
    void servicesDoNotDependOnServices() {
        slices().assignedFrom(by("service", type -> Project.isService(type) ? type.getPackageName() : "")).should().notDependOnEachOther()
                .because("services of one pod meet in a port in the pod's root package; move the shared type there")
                .check(Project.MAIN);
    }

    @Test
    void podRootsDoNotDependOnTheirServices() {
        noClasses().that(PODS).and(describe("outside service packages", type -> !Project.isService(type)))
                .should().dependOnClassesThat(describe("are in a service package", Project::isService))
                .because("a pod's root package holds ports; what needs a service belongs into that service").check(Project.MAIN);
    }

    @Test
    void theSchemaDependsOnJavaAlone() {
        classes().that().resideInAPackage("io.edrs.schema..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.edrs.schema..")
                .because("it also runs inside the broker; move what needs a library to the kernel").check(Project.MAIN);
    }

    @Test
    void kernelAndStorePortsKnowNoDriverAndNoPod() {
        noClasses().that().resideInAnyPackage("io.edrs.platform.kernel..", "io.edrs.platform.store..")
                .should().dependOnClassesThat(DRIVERS.or(PODS).or(ADAPTERS).or(resideInAPackage("io.edrs.launcher..")))
                .because("they hold ports; put the technology into a module under pods/platform/adapters").check(Project.MAIN);
        noClasses().that().resideInAPackage("io.edrs.platform.kernel..").should().dependOnClassesThat()
                .resideInAPackage("io.edrs.platform.store..")
                .because("dependencies point from the stores to the kernel; declare what the kernel must keep in kernel.record").check(Project.MAIN);
    }

    @Test
    void languageKnowsNothingElseOfTheSystem() {
        classes().that().resideInAPackage("io.edrs.platform.language..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jakarta.inject..", "io.micronaut..", "org.jspecify..", "opennlp..",
                        "io.edrs.platform.language..")
                .because("it reads texts, whoever asks; what knows of events, stores or pods belongs to them").check(Project.MAIN);
    }

    @Test
    void onlyTheLanguageModuleTagsAndStems() {
        noClasses().that().resideOutsideOfPackage("io.edrs.platform.language..").should().dependOnClassesThat().resideInAPackage("opennlp..")
                .because("a text is read once in a process: use io.edrs.platform.language.Words").check(Project.MAIN);
    }

    @Test
    void onlyAdaptersUseDrivers() {
        noClasses().that(not(ADAPTERS)).and().resideOutsideOfPackage("io.edrs.functions..")
                .should().dependOnClassesThat(DRIVERS)
                .because("drivers are seen by adapters alone; use the port, or give the port what is lacking").check(Project.MAIN);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        slices().matching("io.edrs.platform.adapters.(*)..").should().notDependOnEachOther()
                .because("an adapter is one technology; the launcher puts them together").check(Project.MAIN);
    }

    @Test
    void onlyTheLauncherSeesAdapters() {
        noClasses().that(not(ADAPTERS)).and().resideOutsideOfPackages("io.edrs.launcher..", "io.edrs.platform.testkit.relational..").should().dependOnClassesThat(ADAPTERS)
                .because("services know ports; bind the adapter in io.edrs.launcher.serve.Adapters").check(Project.MAIN);
    }

    @Test
    void functionsSeeTheSchemaOnly() {
        noClasses().that().resideInAPackage("io.edrs.functions..").should()
                .dependOnClassesThat(resideInAnyPackage("io.micronaut..", "io.edrs.platform..", "io.edrs.launcher..").or(PODS))
                .because("functions run inside the broker's own JVM; keep to events-schema and the functions API").check(Project.MAIN);
    }

    @Test
    void checkersOfProofsShareNothingWithWhatFindsThem() {
        classes().that().resideInAPackage("io.edrs.reasoning.proof..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.edrs.reasoning.proof..", "io.edrs.reasoning.formula..", "io.edrs.reasoning.puzzle..")
                .because("a checker that shares code with an engine shares its mistakes; write what it needs anew").check(Project.MAIN);
        noClasses().that().resideInAPackage("io.edrs.reasoning.proof..").should().dependOnClassesThat()
                .haveFullyQualifiedName("io.edrs.reasoning.puzzle.PuzzleReader")
                .because("of puzzles the checkers know the form alone").check(Project.MAIN);
    }

    @Test
    void packagesFormNoCycles() {
        slices().assignedFrom(by("package", DependencyRulesTest::packageOf)).should().beFreeOfCycles()
                .because("a cycle means one package in two pieces; move the shared type down, or turn one direction into a port")
                .check(Project.MAIN);
    }

    @Test
    void noPackageIsSplitOverModules() {
        var modules = new HashMap<String, Set<String>>();
        Project.MAIN.stream().filter(type -> type.getSource().isPresent()).forEach(type -> modules
                .computeIfAbsent(type.getPackageName(), name -> new HashSet<>()).add(module(type)));
        modules.values().removeIf(places -> places.size() == 1);
        assertThat(modules).as("packages in more than one module: give one of them a name of its own").isEmpty();
    }

    /** The schema is one piece: its catalogue names every type, and every type its declaration. The main class stands above all. */
    private static String packageOf(JavaClass type) {
        if (type.getName().equals("io.edrs.launcher.Edrs")) {
            return "";
        }
        return type.getPackageName().startsWith("io.edrs.schema") ? "io.edrs.schema" : type.getPackageName();
    }

    private static String module(JavaClass type) {
        var path = type.getSource().orElseThrow().getUri().getPath();
        return path.substring(0, path.indexOf("/target/"));
    }

    private static SliceAssignment by(String what, Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return what;
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var slice = Project.isGenerated(type) ? "" : name.apply(type);
                return slice.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(slice);
            }
        };
    }
}
