package io.edrs.persona.feedback;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback over HTTP: one's own; administrators read everybody's. */
@Controller("/api/v1/feedback")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedbackController {

    private static final int MOST = 200;

    /** @param next where the next page begins, null at the end */
    record FeedbackPage(List<Feedback> feedback, @Nullable String next) {}

    private final FeedbackStore store;

    FeedbackController(FeedbackStore store) {
        this.store = store;
    }

    @Get
    FeedbackPage list(Caller caller, @Nullable @QueryValue String personaId, @Nullable @QueryValue String rating,
            @Nullable @QueryValue UUID after, @QueryValue(defaultValue = "50") int limit) {
        caller.require("ask");
        var most = Limit.of(limit, MOST);
        var equalTo = new TreeMap<String, String>();
        put(equalTo, "persona_id", personaId);
        put(equalTo, "rating", rating);
        put(equalTo, "user_id", caller.scopes().contains("admin") ? null : caller.userId());
        var page = store.list(caller.tenant(), equalTo, after == null ? null : after.toString(), most);
        return new FeedbackPage(page, page.size() < most ? null : page.getLast().feedbackId());
    }

    @Get("/{id}")
    Feedback find(Caller caller, UUID id) {
        return store.find(caller.require("ask").tenant(), id.toString())
                .filter(found -> caller.scopes().contains("admin") || caller.userId().equals(found.userId()))
                .orElseThrow(() -> new EdrsException(FeedbackError.FEEDBACK_NOT_FOUND, "There is no feedback '%s' of yours.".formatted(id)));
    }

    private static void put(TreeMap<String, String> equalTo, String field, @Nullable String value) {
        if (value != null) {
            equalTo.put(field, value);
        }
    }
}
