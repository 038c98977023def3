package io.edrs.memory.consolidation;

import io.edrs.memory.Forgetting.Receipt;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's facts: seen, edited, forgotten. */
@Controller("/api/v1/memory/facts")
@ExecuteOn(TaskExecutors.BLOCKING)
class FactController {

    private static final int MOST = 500;

    /** @param validUntil null while it holds */
    record View(UUID factId, String subject, String attribute, String value, double confidence, @Nullable Instant validFrom,
            @Nullable Instant validUntil, Instant saidAt, Instant recordedAt, String origin) {

        static View of(Fact fact) {
            return new View(fact.factId(), fact.subject(), fact.attribute(), fact.value(), fact.confidence(), fact.validFrom(),
                    fact.validUntil(), fact.saidAt(), fact.recordedAt(), fact.origin());
        }
    }

    /** Characters {@code begins} to {@code ends} of what was said in the event. */
    record Span(UUID eventId, UUID conversationId, int begins, int ends, String words, Instant saidAt, String origin) {}

    record WithSources(View fact, List<Span> sources) {}

    /** @param next give it as {@code after} for the next page; null on the last */
    record Page(List<View> facts, @Nullable UUID next) {}

    record Edit(@Nullable String value, @Nullable Instant validFrom, @Nullable Instant validUntil) {}

    private final Facts facts;
    private final FactOblivion oblivion;

    FactController(Facts facts, FactOblivion oblivion) {
        this.facts = facts;
        this.oblivion = oblivion;
    }

    /** What holds now or held at {@code asOf}, as known at {@code knownAt}; with {@code ended=true} all there ever was. */
    @Get
    Page list(Caller caller, @Nullable @QueryValue String userId, @Nullable @QueryValue Instant asOf, @Nullable @QueryValue Instant knownAt,
            @QueryValue(defaultValue = "false") boolean ended, @Nullable @QueryValue UUID after, @QueryValue(defaultValue = "100") int limit) {
        var most = Limit.of(limit, MOST);
        var user = Whose.facts(caller, userId);
        var found = ended ? facts.list(caller.tenant(), user, null, null, after, most)
                : facts.list(caller.tenant(), user, asOf == null ? facts.now() : asOf, knownAt, after, most);
        return new Page(found.stream().map(View::of).toList(), found.size() < most ? null : found.getLast().factId());
    }

    @Get("/{id}")
    WithSources find(Caller caller, UUID id, @Nullable @QueryValue String userId) {
        var shown = facts.find(caller.tenant(), Whose.facts(caller, userId), id);
        return new WithSources(View.of(shown.fact()), shown.sources().stream().map(source -> new Span(source.eventId(),
                source.conversationId(), source.begins(), source.ends(), source.words(), source.saidAt(), source.origin())).toList());
    }

    @Patch("/{id}")
    View edit(Caller caller, UUID id, @Body Edit edit, @Nullable @QueryValue String userId) {
        return View.of(facts.edit(caller.tenant(), Whose.facts(caller, userId), id, edit.value(), edit.validFrom(), edit.validUntil()));
    }

    /** @param turns also forget the turns it was said in, with everything else derived from them */
    @Delete("/{id}")
    Receipt forget(Caller caller, UUID id, @Nullable @QueryValue String userId, @QueryValue(defaultValue = "false") boolean turns) {
        return oblivion.forget(caller.tenant(), caller.userId(), Whose.facts(caller, userId), id, turns);
    }
}
