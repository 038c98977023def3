package io.edrs.shared.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.schema.BaseEvent;
import io.edrs.shared.eventbus.Trace.Defect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TraceTreeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final UUID root = Said.id();
    private final UUID child = Said.id();
    private final UUID grandchild = Said.id();

    @Test
    void aTreeGrowsFromTheQuestion() {
        var trace = trace(event(root, null, 0), event(child, root, 250), event(grandchild, child, 300), event(child, root, 900));
        assertThat(trace.defects()).isEmpty();
        assertThat(trace.events()).isEqualTo(3);
        var question = trace.roots().getFirst();
        assertThat(question.durationMs()).isNull();
        var answer = question.children().getFirst();
        assertThat(answer.durationMs()).isEqualTo(250.0);
        assertThat(answer.copies()).isEqualTo(2);
        assertThat(answer.children()).singleElement().satisfies(node -> assertThat(node.durationMs()).isEqualTo(50.0));
    }

    @Test
    void eventsOfOtherTracesStayOut() {
        var stranger = Said.event("t", Said.id(), Said.id(), root, START, Said.question("mentions " + root));
        assertThat(trace(event(root, null, 0), stranger).events()).isEqualTo(1);
    }

    @Test
    void aMissingParentIsADefect() {
        var trace = trace(event(root, null, 0), event(grandchild, child, 5));
        assertThat(trace.roots()).hasSize(2);
        assertThat(trace.defects()).extracting(Defect::kind).containsExactly("missing_parent");
    }

    @Test
    void aMissingRootIsADefect() {
        assertThat(trace(event(child, root, 5)).defects()).extracting(Defect::kind).containsExactly("missing_root", "missing_parent");
    }

    @Test
    void aCycleIsADefectAndEnds() {
        var trace = trace(event(root, null, 0), event(child, grandchild, 1), event(grandchild, child, 2));
        assertThat(trace.defects()).extracting(Defect::kind, Defect::eventId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cycle", child));
        assertThat(trace.roots()).hasSize(2);
    }

    @Test
    void aTraceIdIsAMessageIdOrItsHex() {
        assertThat(TraceId.parse(root.toString())).isEqualTo(root);
        assertThat(TraceId.parse(root.toString().replace("-", ""))).isEqualTo(root);
        assertThatThrownBy(() -> TraceId.parse("nonsense")).hasMessageContaining("nonsense");
    }

    private Trace trace(BaseEvent<?>... events) {
        return TraceTree.of(root, new EventHistory.Findings(List.of(events), START, true));
    }

    private BaseEvent<?> event(UUID id, UUID cause, long millis) {
        return Said.event("t", id, root, cause, START.plusMillis(millis), Said.answer(root, "a"));
    }
}
