package io.edrs.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How code behaves and what it is called. */
class ConductRulesTest {

    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Manager|Utils?|Helper|Interface)");
    private static final Pattern CATCH_ALL = Pattern.compile("catch \\((final )?(Exception|Throwable)\\b.*");

    @Test
    void injectionIsByConstructor() {
        noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(Value.class).orShould().beAnnotatedWith(Property.class)
                .because("what a class needs stands in its constructor; settings are a …Config record").check(Project.MAIN);
        noClasses().that(describe("are in a pod", type -> !Project.podOf(type).isEmpty() && !Project.isGenerated(type)))
                .should().dependOnClassesThat().belongToAnyOf(ApplicationContext.class, BeanContext.class)
                .because("a service never looks beans up: take them in the constructor").check(Project.MAIN);
    }

    @Test
    void timeAndIdsAreInjected() {
        noClasses().that().resideOutsideOfPackage("io.edrs.platform.kernel..")
                .should().callMethod(Instant.class, "now").orShould().callMethod(UUID.class, "randomUUID")
                .because("tests move the clock: inject java.time.Clock, and kernel Ids for ids").check(Project.MAIN);
        noClasses().that().resideOutsideOfPackages("io.edrs.launcher..", "io.edrs.functions..", "io.edrs.platform.testkit..")
                .should().callMethod(Clock.class, "systemUTC")
                .because("the launcher makes the one clock; inject it (the broker makes functions, so they make their own)").check(Project.MAIN);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("wait for the condition itself, with a limit: a latch, a queue, a schedule").check(Project.MAIN);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("a test waits for a condition").check(Project.TESTS);
    }

    @Test
    void nobodyWaitsForEver() {
        noClasses().that().resideOutsideOfPackage("io.edrs.platform.testkit..").and(describe("do not wait for calls that end by themselves",
                        type -> !type.getSimpleName().equals("BrokerCalls"))).should().callMethod(CompletableFuture.class, "join").orShould().callMethod(CompletableFuture.class, "get")
                .orShould().callMethod(Future.class, "get")
                .because("a future without a limit hangs for ever when the other side dies: get(time, unit), or resultNow() of one that is done")
                .check(Project.MAIN);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().and().areDeclaredInClassesThat(describe("are ours", type -> !Project.isGenerated(type)))
                .should().beFinal().because("state belongs to an object that somebody injects").check(Project.MAIN);
    }

    @Test
    void onlyTheLauncherReadsTheEnvironment() {
        noClasses().that().resideOutsideOfPackages("io.edrs.launcher..", "io.edrs.platform.servers..", "io.edrs.platform.testkit..")
                .should().callMethod(System.class, "getenv").orShould().callMethod(System.class, "getenv", String.class)
                .because("settings come as a …Config record; map the variable in the launcher's ServiceSettings").check(Project.MAIN);
    }

    @Test
    void servicesDoNotPrint() {
        noClasses().that().resideOutsideOfPackage("io.edrs.launcher.cli..").should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("services log through slf4j").check(Project.MAIN);
    }

    /** BoundedRun is the wall around foreign document parsers, whose stack overflows must stay behind it. */
    @Test
    void podsHaveNoCatchAll() {
        var found = Project.sources().stream().filter(file -> Project.PODS.stream().anyMatch(pod -> file.toString().contains("/io/edrs/" + pod + "/")))
                .filter(file -> !file.endsWith("BoundedRun.java"))
                .flatMap(file -> Project.lines(file).stream().filter(line -> CATCH_ALL.matcher(line.replace("}", "").strip()).matches())
                        .map(line -> Project.ROOT.relativize(file) + ": " + line.strip())).toList();
        assertThat(found).as("catch (Exception …): catch what you can deal with, the kernel deals with the rest").isEmpty();
    }

    @Test
    void noMocks() {
        noClasses().should().dependOnClassesThat().resideInAPackage("org.mockito..").because("use the testkit's fakes, which pass the contracts")
                .check(Project.TESTS);
    }

    @Test
    void onlyOneKindOfNullness() {
        noClasses().that().resideOutsideOfPackage("io.edrs.platform.testkit..").should().dependOnClassesThat().resideInAnyPackage("javax.annotation..", "org.jetbrains.annotations..", "edu.umd.cs.findbugs..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.jspecify.annotations.Nullable")
                .because("nullness is said with org.jspecify.annotations").check(Project.MAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        Stream.of(Project.MAIN, Project.TESTS).flatMap(classes -> classes.stream()).filter(type -> !Project.isGenerated(type)).forEach(type ->
                assertThat(VAGUE.matcher(type.getSimpleName()).matches()).as("%s: name it after what it does", type.getName()).isFalse());
    }

    @Test
    void constructorsAreShort() {
        classes().that(describe("are ours and no records", type -> !Project.isGenerated(type) && !type.isRecord() && !type.isEnum()))
                .should(takeAtMost(6)).because("more means two classes in one: split it, or gather what belongs together into a record").check(Project.MAIN);
    }

    @Test
    void filesAreShort() {
        var lengths = Project.sources().stream().map(file -> Project.lines(file).size()).sorted().toList();
        Stream.of(Project.sources(), Project.testSources()).flatMap(List::stream).forEach(file ->
                assertThat(Project.lines(file).size()).as("lines of %s: split it along its nouns", file).isLessThanOrEqualTo(400));
        assertThat(lengths.get(lengths.size() / 2)).as("median lines of a file").isLessThanOrEqualTo(60);
        assertThat(lengths.get(lengths.size() * 9 / 10)).as("90th percentile of lines of a file").isLessThanOrEqualTo(200);
    }

    private static ArchCondition<JavaClass> takeAtMost(int limit) {
        return new ArchCondition<>("have constructors of at most " + limit + " parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    var count = constructor.getParameters().size();
                    events.add(new SimpleConditionEvent(constructor, count <= limit, constructor.getFullName() + " takes " + count));
                }
            }
        };
    }
}
