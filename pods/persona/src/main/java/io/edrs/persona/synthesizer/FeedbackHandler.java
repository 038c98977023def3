package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.FeedbackJudged;
import io.edrs.schema.persona.PreferenceLearned;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Turns what feedback teaches into a persona's state: its standing, and how long this user's answers are. */
@Singleton
final class FeedbackHandler implements EventHandler<FeedbackJudged> {

    private static final String LENGTH = "answer_length";
    private static final Map<String, String> LENGTHS = Map.of("too_long", "short", "too_short", "long");

    private final Personas personas;
    private final Preferences preferences;
    private final Ratings ratings;
    private final Profiles profiles;

    FeedbackHandler(Personas personas, Preferences preferences, Ratings ratings, Profiles profiles) {
        this.personas = personas;
        this.preferences = preferences;
        this.ratings = ratings;
        this.profiles = profiles;
    }

    @Override
    public List<Payload> handle(BaseEvent<FeedbackJudged> event) {
        var judged = event.payload();
        if (judged.personaId() == null || personas.find(event.tenant(), judged.personaId()).isEmpty()) {
            return List.of();
        }
        ratings.keep(event.tenant(), judged, event.eventId());
        var length = judged.userId() == null ? null : judged.signals().stream().map(LENGTHS::get).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        if (length != null) {
            preferences.learn(event.tenant(), judged.personaId(), judged.userId(), Map.of(LENGTH, length), event.eventId());
        }
        profiles.publish(event.tenant(), judged.personaId());
        return length == null ? List.of()
                : List.of(new PreferenceLearned(judged.personaId(), judged.userId(), LENGTH, length, event.eventId().toString()));
    }
}
