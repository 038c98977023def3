package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ratings of passages, and what was learned from them. */
@Controller("/api/v1/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedbackController {

    private static final int LONGEST = 2_000;
    private static final int HISTORY = 20;

    /** @param rating {@code good} or {@code bad} */
    record Rated(@Nullable String query, @Nullable String passageId, @Nullable String rating) {}

    record Learned(FusionWeights weights, long ratings, List<Weights> history) {}

    private final Feedback feedback;

    FeedbackController(Feedback feedback) {
        this.feedback = feedback;
    }

    @Post("/feedback")
    FusionWeights rate(Caller caller, @Body Rated rated) {
        var tenant = caller.require("ask").tenant();
        var query = text("query", rated.query());
        var passage = text("passageId", rated.passageId());
        if (!"good".equals(rated.rating()) && !"bad".equals(rated.rating())) {
            throw new EdrsException(FeedbackError.RATING_INVALID, "The rating '%s' is refused; use good or bad.".formatted(rated.rating()));
        }
        return feedback.rate(tenant, caller.userId(), query, passage, rated.rating().equals("good"));
    }

    @Get("/weights")
    Learned weights(Caller caller) {
        var tenant = caller.require("ask").tenant();
        return new Learned(feedback.present(tenant), feedback.count(tenant), feedback.history(tenant, HISTORY));
    }

    private static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new EdrsException(FeedbackError.RATING_INVALID, "The %s needs 1 to %d characters.".formatted(name, LONGEST));
        }
        return value.strip();
    }
}
