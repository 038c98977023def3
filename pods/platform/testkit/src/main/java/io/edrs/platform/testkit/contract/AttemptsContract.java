package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.record.Attempts;
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

    @Test
    void takesAnyCause() {
        assertThat(attempts().countFailure(tenant, HANDLER, Fresh.id(), "a\u0000b").count()).isEqualTo(1);
        assertThat(attempts().countFailure(tenant, HANDLER, Fresh.id(), "x".repeat(100_000)).firstCause()).startsWith("xxx");
    }
}
