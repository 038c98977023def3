package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.persona.HandoverRequested;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.persona.PreferenceLearned;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Learns from what users say, and hears when somebody asks for a human. */
@Singleton
final class RequestHandler implements EventHandler<RequestReceived> {

    private static final Pattern HUMAN = Pattern.compile("(?i)^(?:(?:please|hello|hi|hey|ok|no)[,!]? )*(?:(?:i|we)(?:'d| would)? (?:want|need|like|wish|have) to|can i|may i|could i|"
            + "let me|connect me|put me through|transfer me|hand me over)[ ,]*(?:(?:speak|talk|chat)(?: please)? (?:to|with)|to)? ?(?:a |an |some |the )?(?:real |actual |live )?"
            + "(?:human|person|human being|colleague|somebody real|operator|agent|employee)(?: being)?(?:,? please)?[.!?]*$");

    private final Personas personas;
    private final Preferences preferences;
    private final CoWorkers coWorkers;
    private final Profiles profiles;

    RequestHandler(Personas personas, Preferences preferences, CoWorkers coWorkers, Profiles profiles) {
        this.personas = personas;
        this.preferences = preferences;
        this.coWorkers = coWorkers;
        this.profiles = profiles;
    }

    @Override
    public List<Payload> handle(BaseEvent<RequestReceived> event) {
        var request = event.payload();
        var personaId = request.personaId() == null ? PersonaProfile.DEFAULT_ID : request.personaId();
        var text = request.userId() == null || request.text() == null ? "" : request.text();
        var wishes = Wishes.in(text);
        var notes = Dealings.in(text);
        if ((wishes.isEmpty() && notes.isEmpty() && profiles.isPublished(event.tenant(), personaId))) {
            return handedOver(event, personaId, text);
        }
        if (personas.find(event.tenant(), personaId).isEmpty()) {
            return List.of();
        }
        if (!notes.isEmpty()) {
            coWorkers.note(event.tenant(), personaId, request.userId(), notes, event.eventId());
        }
        if (!wishes.isEmpty()) {
            preferences.learn(event.tenant(), personaId, request.userId(), wishes, event.eventId());
        }
        profiles.publish(event.tenant(), personaId);
        return learned(event, personaId, wishes);
    }

    private static List<Payload> learned(BaseEvent<RequestReceived> event, String personaId, Map<String, String> wishes) {
        var said = new ArrayList<Payload>();
        wishes.forEach((name, value) -> said.add(new PreferenceLearned(personaId, event.payload().userId(), name, value, event.eventId().toString())));
        return said;
    }

    private static List<Payload> handedOver(BaseEvent<RequestReceived> event, String personaId, String text) {
        if (event.payload().heldBy() != null || text.length() > 200 || !HUMAN.matcher(text.strip()).matches()) {
            return List.of();
        }
        var request = event.payload();
        return List.of(new HandoverRequested(EventIds.derive(event.eventId(), "handover", 0), request.conversationId(), personaId,
                request.userId(), null, HandoverRequested.ANYONE, List.of(), text.strip()));
    }
}
