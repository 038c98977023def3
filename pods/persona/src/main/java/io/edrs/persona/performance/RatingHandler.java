package io.edrs.persona.performance;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Measures each rating that is given. */
@Singleton
final class RatingHandler implements EventHandler<FeedbackReceived> {

    private final Measurements measurements;

    RatingHandler(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public List<Payload> handle(BaseEvent<FeedbackReceived> event) {
        var rated = event.payload();
        if (rated.rating() != null) {
            measurements.keep(event, Map.of(Measurements.RATINGS, "good".equals(rated.rating()) ? 1.0 : 0.0),
                    Map.of(Measurements.PERSONA, Objects.requireNonNullElse(rated.personaId(), PersonaProfile.DEFAULT_ID)));
        }
        return List.of();
    }
}
