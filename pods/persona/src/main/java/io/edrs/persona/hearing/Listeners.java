package io.edrs.persona.hearing;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.Transcribed;
import io.edrs.schema.persona.TranscriptionRequested;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;

/** What is asked of hearing by other pods, and what it lets go. */
final class Listeners {

    private Listeners() {}

    @Singleton
    static final class Asked implements EventHandler<TranscriptionRequested> {

        private final Hearing hearing;

        Asked(Hearing hearing) {
            this.hearing = hearing;
        }

        @Override
        public List<Transcribed> handle(BaseEvent<TranscriptionRequested> event) {
            var heard = hearing.hear(sound(event.payload()));
            return List.of(new Transcribed(heard.text(), event.payload().language(), heard.seconds()));
        }

        private static byte[] sound(TranscriptionRequested asked) {
            try {
                return Base64.getDecoder().decode(asked.audio() == null ? "" : asked.audio());
            } catch (IllegalArgumentException e) {
                throw new EdrsException(HearingError.SOUND_INVALID, "The sound is not Base64.", e);
            }
        }
    }

    @Singleton
    static final class Forgotten implements EventHandler<MemoryForgotten> {

        private final Transcripts transcripts;

        Forgotten(Transcripts transcripts) {
            this.transcripts = transcripts;
        }

        @Override
        public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
            if (event.payload().userId() != null) {
                transcripts.forgetUser(event.tenant(), event.payload().userId());
            }
            return List.of();
        }
    }
}
