package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.record.OutputRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link OutputRecord} promises. */
@ExtendWith(ServerRows.class)
public abstract class OutputRecordContract {

    private static final String HANDLER = "reasoning.answer";
    private final String tenant = Fresh.tenant();

    /** The adapter under test. */
    protected abstract OutputRecord outputs();

    @Test
    void theFirstOutcomeStands() {
        var id = Fresh.id();
        assertThat(outputs().find(tenant, HANDLER, id)).isEmpty();
        assertThat(outputs().recordIfAbsent(tenant, HANDLER, id, said("one", "two"))).containsExactly(bytes("one"), bytes("two"));
        assertThat(outputs().recordIfAbsent(tenant, HANDLER, id, said("late"))).containsExactly(bytes("one"), bytes("two"));
        assertThat(outputs().find(tenant, HANDLER, id).orElseThrow()).containsExactly(bytes("one"), bytes("two"));
    }

    @Test
    void anEmptyOutcomeIsAnOutcome() {
        var id = Fresh.id();
        assertThat(outputs().recordIfAbsent(tenant, HANDLER, id, List.of())).isEmpty();
        assertThat(outputs().recordIfAbsent(tenant, HANDLER, id, said("late"))).isEmpty();
        assertThat(outputs().find(tenant, HANDLER, id)).hasValue(List.of());
    }

    @Test
    void keepsAnyBytes() {
        var id = Fresh.id();
        var any = new byte[] {0, -1, 13, 10, 34, 92, 0};
        outputs().recordIfAbsent(tenant, HANDLER, id, List.of(any, new byte[0]));
        assertThat(outputs().find(tenant, HANDLER, id).orElseThrow()).containsExactly(any, new byte[0]);
    }

    @Test
    void manyRecordingTogetherAgreeOnOne() throws Exception {
        var id = Fresh.id();
        var standing = Together.call(16, i -> new String(outputs().recordIfAbsent(tenant, HANDLER, id, said("by " + i)).getFirst()));
        assertThat(standing.stream().distinct()).hasSize(1);
    }

    @Test
    void keepsTenantsAndHandlersApart() {
        var id = Fresh.id();
        outputs().recordIfAbsent(tenant, HANDLER, id, said("mine"));
        assertThat(outputs().find(Fresh.tenant(), HANDLER, id)).isEmpty();
        assertThat(outputs().find(tenant, "memory.recall", id)).isEmpty();
        assertThat(outputs().recordIfAbsent(Fresh.tenant(), HANDLER, id, said("theirs"))).containsExactly(bytes("theirs"));
    }

    @Test
    void probesOfStrangersFindNothing() {
        var owner = TenantProbes.owner();
        var ids = List.of(Fresh.id(), Fresh.id());
        ids.forEach(id -> outputs().recordIfAbsent(owner, HANDLER, id, said("whisper of " + id)));
        TenantProbes.of(OutputRecord.class, outputs()).with("handler", HANDLER, "memory.recall")
                .with("incomingEventId", ids.get(0), ids.get(1), Fresh.id()).with("outgoing", said("theirs"), List.of()).secret("whisper")
                .run(owner, () -> ids.stream().map(id -> outputs().find(owner, HANDLER, id).orElseThrow()).toList());
    }

    @Test
    void refusesHandlersNoStoreKeeps() {
        for (var handler : new String[] {"", "a\u0000", "h".repeat(513), "half \ud83d"}) {
            refused(REQUEST_INVALID, () -> outputs().find(tenant, handler, Fresh.id()));
            refused(REQUEST_INVALID, () -> outputs().recordIfAbsent(tenant, handler, Fresh.id(), said("x")));
        }
    }

    @Test
    void expiresByAge() {
        var id = Fresh.id();
        outputs().recordIfAbsent(tenant, HANDLER, id, said("old"));
        outputs().expire(7);
        assertThat(outputs().find(tenant, HANDLER, id)).isPresent();
        assertThat(outputs().expire(0)).isPositive();
        assertThat(outputs().find(tenant, HANDLER, id)).isEmpty();
    }

    private static List<byte[]> said(String... texts) {
        return List.of(texts).stream().map(OutputRecordContract::bytes).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes();
    }
}
