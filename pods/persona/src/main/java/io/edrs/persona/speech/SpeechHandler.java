package io.edrs.persona.speech;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.persona.SpeechRendered;
import io.edrs.schema.persona.SpeechRequested;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;

/** Says what another pod asks to have said. */
@Singleton
final class SpeechHandler implements EventHandler<SpeechRequested> {

    private final Speaking speaking;

    SpeechHandler(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public List<SpeechRendered> handle(BaseEvent<SpeechRequested> event) {
        var wanted = event.payload();
        var sound = speaking.say(event.tenant(), wanted.personaId(), wanted.text(), wanted.language());
        return List.of(new SpeechRendered(Speaking.CONTENT_TYPE, Base64.getEncoder().encodeToString(sound)));
    }
}
