package io.edrs.persona.speech;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speech over HTTP: a text said aloud, and how personas sound. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class SpeechController {

    record Words(@Nullable String text, @Nullable String personaId, @Nullable String language) {}

    record VoiceList(List<Voices.Named> voices) {}

    private final Speaking speaking;
    private final Voices voices;

    SpeechController(Speaking speaking, Voices voices) {
        this.speaking = speaking;
        this.voices = voices;
    }

    @Post(value = "/speech", produces = {Speaking.CONTENT_TYPE, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> say(Caller caller, @Body Words words) {
        caller.require("ask");
        return HttpResponse.ok(speaking.say(caller.tenant(), words.personaId(), words.text(), words.language())).contentType(MediaType.of(Speaking.CONTENT_TYPE));
    }

    @Get("/voices")
    VoiceList all(Caller caller) {
        return new VoiceList(voices.all(caller.require("ask").tenant()));
    }

    @Get("/voices/{personaId}")
    Voices.Named find(Caller caller, String personaId) {
        return new Voices.Named(Speaking.id(personaId), voices.of(caller.require("ask").tenant(), personaId));
    }

    @Put("/voices/{personaId}")
    Voices.Named give(Caller caller, String personaId, @Body SpokenVoice voice) {
        caller.require("admin");
        voices.keep(caller.tenant(), Speaking.id(personaId), voice.checked());
        return new Voices.Named(personaId, voice);
    }

    @Delete("/voices/{personaId}")
    @Status(HttpStatus.NO_CONTENT)
    void take(Caller caller, String personaId) {
        if (!voices.delete(caller.require("admin").tenant(), Speaking.id(personaId))) {
            throw new EdrsException(SpeechError.VOICE_NOT_FOUND, "Nobody gave persona '%s' a voice.".formatted(personaId));
        }
    }
}
