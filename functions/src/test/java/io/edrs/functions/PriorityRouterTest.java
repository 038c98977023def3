package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.persona.WorkReceived;
import io.edrs.schema.shared.EventDeadLettered;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorityRouterTest {

    private static final String DELETED = "{\"document_id\":\"d1\",\"name\":\"a.md\",\"passages\":2}";

    private final RecordingContext recording = new RecordingContext();
    private final PriorityRouter router = new PriorityRouter();

    @Test
    void lettingInTheAllowedTypesOnly() throws Exception {
        recording.userConfig.put("allowed", "knowledge.document_deleted");
        route("knowledge.document_deleted", DELETED);
        assertThat(only().topic()).isEqualTo("persistent://acme/knowledge/knowledge.document_deleted");
        assertThat(only().key()).isEqualTo("d1");
        assertThat(only().event(DocumentDeleted.class).payload()).isEqualTo(new DocumentDeleted("d1", "a.md", 2));
    }

    @Test
    void catalogueTypesNotAllowedBecomeWork() throws Exception {
        route("knowledge.document_deleted", DELETED);
        var work = only().event(WorkReceived.class);
        assertThat(work.payload()).isEqualTo(new WorkReceived("/shop#7", "knowledge.document_deleted", DELETED, List.of()));
    }

    @Test
    void workKeepsTenantPriorityAndCause() throws Exception {
        route("persona.work_received", "{\"work_id\":\"w1\",\"title\":\"t\",\"description\":\"d\",\"skills\":[\"law\"]}");
        assertThat(only().topic()).isEqualTo("persistent://edrs/lanes/persona.work_received.high");
        var work = only().event(WorkReceived.class);
        assertThat(work.payload().skills()).containsExactly("law");
        assertThat(work.priority()).isEqualTo(Priority.HIGH);
        assertThat(work.eventId()).isEqualTo(EventIds.derive(Events.ID, "functions.priority-router", 0));
        assertThat(work.metadata()).extracting("tenant", "correlationId", "causationId", "hops", "messages")
                .containsExactly("acme", Events.ID, Events.ID, 2, 2);
    }

    @Test
    void dataOfTheWrongShapeIsADeadLetter() throws Exception {
        for (var data : List.of("not json", "null", "[]", "{}", "{\"work_id\":{}}")) {
            recording.published.clear();
            route("persona.work_received", data);
            assertThat(only().topic()).isEqualTo("persistent://edrs/functions/shared.event_dead_lettered");
            assertThat(only().event(EventDeadLettered.class).payload())
                    .extracting("originTenant", "originEventId", "service", "code", "category")
                    .containsExactly("acme", Events.ID.toString(), "functions.priority-router", "EVENT_INVALID", "INVALID");
        }
    }

    @Test
    void bytesThatAreNoEventAreADeadLetterOfNobody() throws Exception {
        router.process("?".getBytes(), recording.context());
        var letter = only().event(EventDeadLettered.class);
        assertThat(letter.payload()).extracting("originTenant", "code", "original").containsExactly("", "EVENT_UNREADABLE", "Pw==");
        assertThat(letter.tenant()).isEqualTo("edrs");
    }

    @Test
    void refusesToStartWithTypesThatCannotEnter() {
        recording.userConfig.put("allowed", "memory.recalled");
        assertThatThrownBy(() -> router.initialize(recording.context())).hasMessageContaining("memory.recalled").hasMessageContaining("volatile");
        recording.userConfig.put("allowed", List.of("no.such"));
        assertThatThrownBy(() -> router.initialize(recording.context())).hasMessageContaining("no.such");
    }

    private void route(String type, String data) throws Exception {
        router.initialize(recording.context());
        router.process(EventJson.write(Events.of("acme", Events.outside(type, data))), recording.context());
    }

    private RecordingContext.Published only() {
        assertThat(recording.published).hasSize(1);
        return recording.published.get(0);
    }
}
