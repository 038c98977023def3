package io.edrs.launcher.stores.guard;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The circuit breaker of one store, shared by everything that calls it: when at least half of the last twenty calls found it
 * away, calls fail at once for two seconds, then three may try. What a store answers, refusals included, keeps it closed.
 */
public final class Circuit {

    private static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED).slidingWindowSize(20).minimumNumberOfCalls(10)
            .failureRateThreshold(50).waitDurationInOpenState(Duration.ofSeconds(2)).permittedNumberOfCallsInHalfOpenState(3)
            .build();

    private final String store;
    private final CircuitBreaker breaker;
    private final Runnable suspicion;

    /** @param suspicion told of every call that found the store away; must return at once */
    public Circuit(String store, Runnable suspicion) {
        this.store = store;
        this.breaker = CircuitBreaker.of(store, CONFIG);
        this.suspicion = suspicion;
    }

    /** Whether calls fail at once now. */
    public boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** The store was seen to answer: calls go through again. */
    public void close() {
        if (breaker.getState() != CircuitBreaker.State.CLOSED) {
            breaker.reset();
        }
    }

    void admit() {
        if (!breaker.tryAcquirePermission()) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "The store %s has been away in the last calls; it is tried again in a moment."
                    .formatted(store));
        }
    }

    /** Slowness does not open it, so no time is taken. */
    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void away(Throwable thrown) {
        breaker.onError(0, TimeUnit.NANOSECONDS, thrown);
        suspicion.run();
    }
}
