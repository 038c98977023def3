package io.edrs.launcher.stores.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Guard.Use USE = new Guard.Use("documents", "PostgreSQL", "persona.synthesizer");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Long> pauses = new ArrayList<>();
    private final Queue<EdrsException> troubles = new ArrayDeque<>();
    private final List<String> suspicions = new ArrayList<>();
    private final Circuit circuit = new Circuit("store", () -> suspicions.add("away"));
    private final Guard guard = new Guard(meters, OpenTelemetry.noop(), new Retrying(3, Duration.ofSeconds(60), Duration.ofMillis(40), pauses::add));
    private final DocumentStore store = guard.wrap(DocumentStore.class, troubled(new FakeDocumentStore()), USE, circuit);

    @Test
    void answersAndIsTimedByPortProductServiceMethodAndOutcome() {
        store.put("t", "c", "id", "{}");
        assertThat(store.find("t", "c", "id")).isPresent();
        assertThat(meters.get("edrs.store.calls").tags("port", "documents", "product", "PostgreSQL", "service", "persona.synthesizer",
                "method", "find", "outcome", "ok").timer().count()).isEqualTo(1);
    }

    @Test
    void aRefusalIsCountedByItsCodeAndNotTriedAgain() {
        troubles.add(new EdrsException(KernelError.REQUEST_INVALID, "no"));
        assertThatThrownBy(() -> store.find("t", "c", "id")).hasMessage("no");
        assertThat(meters.get("edrs.store.errors").tags("code", "REQUEST_INVALID", "method", "find").counter().count()).isEqualTo(1);
        assertThat(pauses).isEmpty();
        assertThat(suspicions).isEmpty();
    }

    @Test
    void whatMayBeRepeatedIsRepeatedWithGrowingJitter() {
        troubles.addAll(List.of(away(), away()));
        assertThat(store.find("t", "c", "id")).isEmpty();
        assertThat(pauses).hasSize(2).allSatisfy(pause -> assertThat(pause).isBetween(0L, Duration.ofMillis(80).toNanos()));
        assertThat(meters.get("edrs.store.retries").tag("method", "find").counter().count()).isEqualTo(2);
    }

    @Test
    void itGivesUpAfterThreeTries() {
        troubles.addAll(List.of(away(), away(), away()));
        assertThatThrownBy(() -> store.find("t", "c", "id")).hasMessage("away");
        assertThat(suspicions).hasSize(3);
    }

    @Test
    void whatMayNotBeRepeatedIsTriedOnce() {
        troubles.add(away());
        assertThatThrownBy(() -> store.delete("t", "c", "id")).hasMessage("away");
        assertThat(pauses).isEmpty();
    }

    @Test
    void noTryBeginsAfterTheDeadline() {
        var hasty = new Guard(meters, OpenTelemetry.noop(), new Retrying(3, Duration.ZERO, Duration.ofMillis(40), pauses::add))
                .wrap(DocumentStore.class, troubled(new FakeDocumentStore()), USE, circuit);
        troubles.add(away());
        assertThatThrownBy(() -> hasty.find("t", "c", "id")).hasMessage("away");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aStoreThatStaysAwayIsLeftAloneUntilItIsSeenAgain() {
        for (var i = 0; i < 10; i++) {
            troubles.add(away());
            assertThatThrownBy(() -> store.delete("t", "c", "id")).hasMessage("away");
        }
        assertThat(circuit.isOpen()).isTrue();
        assertThatThrownBy(() -> store.find("t", "c", "id")).isInstanceOfSatisfying(EdrsException.class, e ->
                assertThat(e.code()).isEqualTo(KernelError.STORE_UNAVAILABLE)).hasMessageContaining("store has been away");
        circuit.close();
        assertThat(store.find("t", "c", "id")).isEmpty();
    }

    @Test
    void refusalsNeverOpenTheCircuit() {
        for (var i = 0; i < 100; i++) {
            troubles.add(new EdrsException(KernelError.VERSION_CONFLICT, "no"));
            assertThatThrownBy(() -> store.find("t", "c", "id")).hasMessage("no");
        }
        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void whatACallersOwnLoadingThrowsIsNotTheStores() {
        var cache = (Cache) Proxy.newProxyInstance(Cache.class.getClassLoader(), new Class<?>[] {Cache.class},
                (proxy, method, arguments) -> ((Supplier<?>) arguments[4]).get());
        var guarded = guard.wrap(Cache.class, cache, USE, circuit);
        for (var i = 0; i < 30; i++) {
            assertThatThrownBy(() -> guarded.get("t", "c", "k", Duration.ofSeconds(1), () -> {
                throw away();
            })).hasMessage("away");
        }
        assertThat(circuit.isOpen()).isFalse();
        assertThat(suspicions).isEmpty();
    }

    @Test
    void isEqualToItselfAlone() {
        assertThat(Map.of(store, 1)).containsKey(store);
        assertThat(store.equals(guard.wrap(DocumentStore.class, new FakeDocumentStore(), USE, circuit))).isFalse();
    }

    private DocumentStore troubled(DocumentStore behind) {
        return (DocumentStore) Proxy.newProxyInstance(DocumentStore.class.getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, arguments) -> {
            var trouble = troubles.poll();
            if (trouble != null) {
                throw trouble;
            }
            try {
                return method.invoke(behind, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static EdrsException away() {
        return new EdrsException(KernelError.STORE_UNAVAILABLE, "away");
    }
}
