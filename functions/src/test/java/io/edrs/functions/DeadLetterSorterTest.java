package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.schema.shared.DeadLetterSorted;
import io.edrs.schema.shared.EventDeadLettered;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLetterSorterTest {

    private final RecordingContext recording = new RecordingContext();
    private final DeadLetterSorter sorter = new DeadLetterSorter();

    @Test
    void tellsTheTenantOwnerAndRemedy() throws Exception {
        sorter.process(EventJson.write(Events.of("acme", letter("acme", "memory.recall", "UNAVAILABLE"))), recording.context());
        var published = recording.published.get(0);
        assertThat(published.topic()).isEqualTo("persistent://acme/shared/shared.dead_letter_sorted");
        assertThat(published.event(DeadLetterSorted.class).payload()).isEqualTo(new DeadLetterSorted(Events.ID.toString(),
                "memory.recall", "memory", "UNAVAILABLE", "first", true, Remedy.UNAVAILABLE.sentence()));
    }

    @Test
    void lettersOfNobodyGoToTheDefaultTenant() throws Exception {
        recording.userConfig.put("defaultTenant", "home");
        sorter.initialize(recording.context());
        for (var nobody : List.of("", "edrs")) {
            sorter.process(EventJson.write(Events.of("edrs", letter(nobody, "memory.recall", "INVALID"))), recording.context());
        }
        assertThat(recording.published).hasSize(2).allMatch(letter -> letter.topic().startsWith("persistent://home/"));
    }

    @Test
    void unknownCategoriesCountAsInternal() {
        assertThat(Remedy.of("SOMETHING")).isEqualTo(Remedy.INTERNAL);
        assertThat(Remedy.of(null)).isEqualTo(Remedy.INTERNAL);
    }

    @Test
    void finalCategoriesAreNotRetryable() {
        assertThat(Remedy.of("DENIED").isRetryable()).isFalse();
        assertThat(Remedy.of("NOT_FOUND").isRetryable()).isFalse();
    }

    @Test
    void anUnreadableLetterEndsHere() throws Exception {
        sorter.process("?".getBytes(), recording.context());
        assertThat(recording.published).isEmpty();
    }

    private static EventDeadLettered letter(String tenant, String service, String category) {
        return new EventDeadLettered(tenant, "t", "a.b", "id", service, "CODE", category, "last", "first", 5, "e30=");
    }
}
