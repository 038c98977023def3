package io.edrs.knowledge.facts;

import io.edrs.knowledge.Fact;
import io.edrs.knowledge.Facts;
import io.edrs.knowledge.claims.Claim;
import io.edrs.knowledge.claims.Keys;
import io.edrs.knowledge.Validity;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims over HTTP: asked for, stated, reviewed; and where they disagree. */
@Controller("/api/v1/knowledge/facts")
@ExecuteOn(TaskExecutors.BLOCKING)
class FactController {

    private static final Set<String> STATES = Set.of("proposed", "accepted", "rejected");
    private static final int MOST = 500;
    private static final int LONGEST = 400;

    record Found(List<Fact> facts) {}

    record Disagreements(List<Facts.Disagreement> disagreements) {}

    record Statement(@Nullable String subject, @Nullable String attribute, @Nullable String value, @Nullable String validFrom,
            @Nullable String validUntil) {}

    record Review(@Nullable String state) {}

    private final Ledger ledger;
    private final Clock clock;

    FactController(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Get
    Found find(Caller caller, @Nullable @QueryValue String subject, @Nullable @QueryValue String attribute, @Nullable @QueryValue String validAt,
            @Nullable @QueryValue String knownAt, @Nullable @QueryValue String state, @QueryValue(defaultValue = "50") int limit) {
        var tenant = caller.require("ask").tenant();
        var query = new Facts.Query(subject, attribute, Moments.day("validAt", validAt), Moments.moment("knownAt", knownAt),
                state == null ? null : state(state), Limit.of(limit, MOST));
        return new Found(ledger.find(tenant, query));
    }

    @Get("/disagreements")
    Disagreements disagreements(Caller caller, @Nullable @QueryValue String subject, @QueryValue(defaultValue = "50") int limit) {
        return new Disagreements(ledger.disagreements(caller.require("ask").tenant(), subject, Limit.of(limit, MOST)));
    }

    @Get("/{id}")
    Fact one(Caller caller, String id) {
        return ledger.find(caller.require("ask").tenant(), id);
    }

    @Post
    @Status(HttpStatus.CREATED)
    Fact state(Caller caller, @Body Statement said) {
        var tenant = caller.require("ingest").tenant();
        var validity = new Validity(Moments.day("validFrom", said.validFrom()), Moments.day("validUntil", said.validUntil()));
        if (validity.from() != null && validity.until() != null && !validity.from().isBefore(validity.until())) {
            throw new EdrsException(FactError.FACT_INVALID, "validFrom %s is not before validUntil %s.".formatted(validity.from(), validity.until()));
        }
        var claim = new Claim(text("subject", said.subject()), text("attribute", said.attribute()), text("value", said.value()), true, 1,
                "%s: %s: %s".formatted(said.subject(), said.attribute(), said.value()), 0, validity);
        var fact = Extraction.stated(claim, caller.userId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ledger.add(tenant, fact);
        return fact;
    }

    @Put("/{id}/review")
    Fact review(Caller caller, String id, @Body Review review) {
        return ledger.review(caller.require("ingest").tenant(), id, state(review.state() == null ? "" : review.state()), caller.userId());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String id) {
        ledger.delete(caller.require("ingest").tenant(), id);
    }

    private static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0
                || Keys.of(value).isEmpty()) {
            throw new EdrsException(FactError.FACT_INVALID, "The %s needs 1 to %d characters with a letter or digit among them."
                    .formatted(name, LONGEST));
        }
        return value.strip();
    }

    private static String state(String state) {
        if (!STATES.contains(state)) {
            throw new EdrsException(FactError.FACT_INVALID, "The state '%s' is refused; use proposed, accepted or rejected.".formatted(state));
        }
        return state;
    }
}
