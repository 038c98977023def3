package io.edrs.reasoning.patterns;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Similar earlier questions and their outcomes. */
@Controller("/api/v1/reasoning/patterns")
@ExecuteOn(TaskExecutors.BLOCKING)
class PatternController {

    private static final int LONGEST = 2_000;
    private static final int ORDINARY = 50;

    record Known(UUID messageId, String question, String answer, String outcome, double confidence, @Nullable String rating, double score, Instant at) {}

    record Found(List<Known> patterns) {}

    private final KnownPatterns patterns;
    private final PatternConfig config;

    PatternController(KnownPatterns patterns, PatternConfig config) {
        this.patterns = patterns;
        this.config = config;
    }

    @Get
    Found similar(Caller caller, @QueryValue @Nullable String like, @Nullable @QueryValue Integer limit) {
        var tenant = caller.require("ask").tenant();
        var most = Limit.orElse(limit, ORDINARY, config.most());
        if (like == null || like.isBlank() || like.length() > LONGEST) {
            throw new EdrsException(PatternError.QUESTION_INVALID, "Say ?like= with a question of 1 to %d characters.".formatted(LONGEST));
        }
        return new Found(patterns.similar(tenant, caller.userId(), like, most).stream().map(found -> new Known(found.pattern().messageId(), found.pattern().question(),
                found.pattern().answer(), found.pattern().outcome(), found.pattern().confidence(), found.pattern().rating(), found.score(), found.pattern().at())).toList());
    }
}
