package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dead letters: look, and replay. */
@Controller("/api/v1/events/dead-letters")
@ExecuteOn(TaskExecutors.BLOCKING)
class DeadLetterController {

    private static final int LARGEST_PAGE = 500;

    private final DeadLetters letters;
    private final Replays replays;
    private final EventBusConfig config;

    DeadLetterController(DeadLetters letters, Replays replays, EventBusConfig config) {
        this.letters = letters;
        this.replays = replays;
        this.config = config;
    }

    @Get
    DeadLetter.Page list(Caller caller, @Nullable @QueryValue String service, @Nullable @QueryValue String category,
            @QueryValue(defaultValue = "false") boolean allTenants, @Nullable @QueryValue UUID before,
            @QueryValue(defaultValue = "50") int limit) {
        return letters.page(caller, new DeadLetters.Filter(service, category, allTenants), before,
                Limit.of(limit, LARGEST_PAGE));
    }

    @Get("/{eventId}")
    DeadLetter.WithOriginal find(Caller caller, UUID eventId) {
        return DeadLetter.whole(letters.get(caller, eventId));
    }

    @Post("/{eventId}/replay")
    Replays.Replayed replay(Caller caller, UUID eventId) {
        return replays.replay(letters.get(caller, eventId));
    }

    @Post("/replay")
    Replays.Outcome replayAll(Caller caller, @QueryValue String service, @Nullable @QueryValue String category,
            @QueryValue(defaultValue = "false") boolean allTenants) {
        return replays.replay(letters.all(caller, new DeadLetters.Filter(service, category, allTenants)), config.maxReplays());
    }
}
