package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.record.Attempts;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link Attempts} promises. */
@ExtendWith(ServerRows.class)
public abstract class AttemptsContract {

    private static final String HANDLER = "memory.recall";
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract Attempts attempts();

    @Test
    void countsAndKeepsTheFirstCause() {
        var id = Fresh.id();
        assertThat(attempts().countFailure(tenant, HANDLER, id, "first")).isEqualTo(new Attempts.Failure(1, "first"));
        assertThat(attempts().countFailure(tenant, HANDLER, id, "second")).isEqualTo(new Attempts.Failure(2, "first"));
    }

    @Test
    void startsAgainWhenCleared() {
        var id = Fresh.id();
        attempts().countFailure(tenant, HANDLER, id, "first");
        attempts().clear(tenant, HANDLER, id);
        attempts().clear(tenant, HANDLER, id);
        assertThat(attempts().countFailure(tenant, HANDLER, id, "again")).isEqualTo(new Attempts.Failure(1, "again"));
    }

    @Test
    void losesNoneCountedTogether() throws Exception {
        var id = Fresh.id();
        var counts = Together.call(10, i -> attempts().countFailure(tenant, HANDLER, id, "cause").count());
        assertThat(counts).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void keepsTenantsAndHandlersApart() {
        var id = Fresh.id();
        attempts().countFailure(tenant, HANDLER, id, "mine");
        attempts().clear(Fresh.tenant(), HANDLER, id);
        assertThat(attempts().countFailure(Fresh.tenant(), HANDLER, id, "theirs").count()).isEqualTo(1);
        assertThat(attempts().countFailure(tenant, "other", id, "else").count()).isEqualTo(1);
        assertThat(attempts().countFailure(tenant, HANDLER, id, "mine").count()).isEqualTo(2);
    }

    /** Reading counts, so the owner's view is the count less the views so far. */
    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        var ids = List.of(Fresh.id(), Fresh.id());
        var views = new AtomicInteger();
        TenantProbes.of(Attempts.class, attempts()).with("handler", HANDLER, "memory").with("eventId", ids.get(0), ids.get(1), Fresh.id())
                .with("cause", "theirs").secret("whisper").run(owner, () -> {
                    var seen = views.incrementAndGet();
                    return ids.stream().map(id -> attempts().countFailure(owner, HANDLER, id, "whisper"))
                            .map(failure -> failure.count() - seen + failure.firstCause()).toList();
                });
    }

    @Test
    void refusesHandlersNoStoreKeeps() {
        for (var handler : new String[] {"", "a\u0000", "h".repeat(513), "half \ud83d"}) {
            refused(REQUEST_INVALID, () -> attempts().countFailure(tenant, handler, Fresh.id(), "cause"));
            refused(REQUEST_INVALID, () -> attempts().clear(tenant, handler, Fresh.id()));
        }
        refused(REQUEST_INVALID, () -> attempts().countFailure("", HANDLER, Fresh.id(), "cause"));
    }

    @Test
    void takesAnyCause() {
        assertThat(attempts().countFailure(tenant, HANDLER, Fresh.id(), "a\u0000b").count()).isEqualTo(1);
        assertThat(attempts().countFailure(tenant, HANDLER, Fresh.id(), "x".repeat(100_000)).firstCause()).startsWith("xxx");
    }
}
