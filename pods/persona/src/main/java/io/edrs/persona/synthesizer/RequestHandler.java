package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.persona.PreferenceLearned;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Learns from what users say. */
@Singleton
final class RequestHandler implements EventHandler<RequestReceived> {

    private final Personas personas;
    private final Preferences preferences;
    private final Profiles profiles;

    RequestHandler(Personas personas, Preferences preferences, Profiles profiles) {
        this.personas = personas;
        this.preferences = preferences;
        this.profiles = profiles;
    }

    @Override
    public List<PreferenceLearned> handle(BaseEvent<RequestReceived> event) {
        var request = event.payload();
        var personaId = request.personaId() == null ? PersonaProfile.DEFAULT_ID : request.personaId();
        var wishes = request.userId() == null || request.text() == null ? Map.<String, String>of() : Wishes.in(request.text());
        if ((wishes.isEmpty() && profiles.isPublished(event.tenant(), personaId)) || personas.find(event.tenant(), personaId).isEmpty()) {
            return List.of();
        }
        if (!wishes.isEmpty()) {
            preferences.learn(event.tenant(), personaId, request.userId(), wishes, event.eventId());
        }
        profiles.publish(event.tenant(), personaId);
        return wishes.entrySet().stream().map(wish -> new PreferenceLearned(personaId, request.userId(), wish.getKey(),
                wish.getValue(), event.eventId().toString())).toList();
    }
}
