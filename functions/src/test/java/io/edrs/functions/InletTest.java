package io.edrs.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.schema.integration.EventReceived;
import io.edrs.schema.persona.WorkReceived;
import io.edrs.schema.shared.EventDeadLettered;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InletTest {

    private final RecordingContext recording = new RecordingContext();
    private final Inlet<EventReceived> inlet =
            new Inlet<>("test", EventReceived.class, Clock.fixed(Events.SAID_AT, ZoneOffset.UTC));
    private final byte[] body = EventJson.write(Events.of("acme", Events.outside("x", "{}")));

    @Test
    void saysTheSameBytesAgainWhenTheSameIsDeliveredTwice() throws Exception {
        var said = List.of(new Said("acme", new WorkReceived("w", "t", "d", List.of())));
        inlet.take(body, recording.context(), event -> said);
        inlet.take(body, recording.context(), event -> said);
        assertThat(recording.published).hasSize(2);
        assertThat(recording.published.get(0).body()).isEqualTo(recording.published.get(1).body());
    }

    @Test
    void aDefectIsADeadLetterWithAnIdOfItsOwn() throws Exception {
        inlet.take(body, recording.context(), event -> {
            throw new IllegalStateException("broken");
        });
        inlet.take(body, recording.context(), event -> List.of(new Said("acme", new WorkReceived("w", "t", "d", List.of()))));
        var letter = recording.published.get(0).event(EventDeadLettered.class);
        assertThat(letter.payload()).extracting("code", "category").containsExactly("UNEXPECTED", "INTERNAL");
        assertThat(letter.payload().reason()).contains("broken");
        assertThat(letter.eventId()).isNotEqualTo(recording.published.get(1).event(WorkReceived.class).eventId());
    }

    @Test
    void anEventOfAnotherTypeIsADeadLetter() throws Exception {
        inlet.take(EventJson.write(Events.of("acme", new WorkReceived("w", "t", "d", List.of()))), recording.context(), event -> List.of());
        assertThat(recording.published.get(0).event(EventDeadLettered.class).payload().category()).isEqualTo("INVALID");
    }
}
