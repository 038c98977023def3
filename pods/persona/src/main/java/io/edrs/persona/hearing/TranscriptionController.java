package io.edrs.persona.hearing;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sound to text over HTTP. */
@Controller("/api/v1/transcriptions")
@ExecuteOn(TaskExecutors.BLOCKING)
class TranscriptionController {

    private final Hearing hearing;
    private final Transcripts transcripts;
    private final Ids ids;
    private final Clock clock;

    TranscriptionController(Hearing hearing, Transcripts transcripts, Ids ids, Clock clock) {
        this.hearing = hearing;
        this.transcripts = transcripts;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param language of the sound, kept beside the text */
    @Post
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.CREATED)
    Transcript transcribe(Caller caller, @Nullable @QueryValue String language, HttpRequest<byte[]> request) {
        caller.require("ask");
        if (language != null && !language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw new EdrsException(HearingError.SOUND_INVALID, "'%s' is no language tag (BCP 47) like en or de-CH.".formatted(language));
        }
        var heard = hearing.hear(request.getBody().orElse(new byte[0]));
        var transcript = new Transcript(ids.next().toString(), caller.userId(), heard.text(), language, heard.seconds(), clock.instant());
        transcripts.keep(caller.tenant(), transcript);
        return transcript;
    }

    @Get("/{id}")
    Transcript find(Caller caller, UUID id) {
        return transcripts.find(caller.require("ask").tenant(), id.toString()).filter(found -> found.userId().equals(caller.userId()))
                .orElseThrow(() -> new EdrsException(HearingError.TRANSCRIPT_NOT_FOUND, "There is no transcript '%s' of yours.".formatted(id)));
    }
}
