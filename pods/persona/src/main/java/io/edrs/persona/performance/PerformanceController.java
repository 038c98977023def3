package io.edrs.persona.performance;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.PersonaProfile;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well personas do, over HTTP; no person stands in it. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class PerformanceController {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int MOST_PIECES = 1_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2190-01-01T00:00:00Z");

    record PerformanceList(List<Performance> personas) {}

    private final Reports reports;
    private final Table<PersonaProfile> personas;
    private final Clock clock;

    PerformanceController(Reports reports, Tables tables, Clock clock) {
        this.reports = reports;
        this.personas = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
        this.clock = clock;
    }

    /** @param from the last seven days when it is left out @param pieceSeconds how finely the trend is cut */
    @Get("/personas/{id}/performance")
    Performance of(Caller caller, String id, @Nullable @QueryValue Instant from, @Nullable @QueryValue Instant to, @Nullable @QueryValue Integer pieceSeconds) {
        caller.require("ask");
        if (!ID.matcher(id).matches()) {
            throw new EdrsException(PerformanceError.PERSONA_NOT_FOUND, "There is no persona '%s'.".formatted(id));
        }
        var period = period(from, to);
        return reports.of(caller.tenant(), id, period, piece(period, pieceSeconds));
    }

    /** Every persona that is at work. */
    @Get("/performance")
    PerformanceList all(Caller caller, @Nullable @QueryValue Instant from, @Nullable @QueryValue Instant to) {
        var tenant = caller.require("ask").tenant();
        var period = period(from, to);
        return new PerformanceList(personas.all().entrySet().stream().filter(row -> row.getKey().startsWith(tenant + "/"))
                .map(row -> row.getValue().personaId()).sorted().map(id -> reports.of(tenant, id, period, Duration.between(period.from(), period.to()))).toList());
    }

    private Period period(@Nullable Instant from, @Nullable Instant to) {
        // What was said a moment ago by another machine's clock belongs to now.
        var end = (to == null ? clock.instant().plusSeconds(60) : to).truncatedTo(ChronoUnit.MILLIS);
        var start = (from == null ? end.minus(USUAL) : from).truncatedTo(ChronoUnit.MILLIS);
        if (start.isBefore(FIRST) || end.isAfter(LAST) || !start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new EdrsException(PerformanceError.PERIOD_INVALID, "From %s to %s is no time of at most 400 days.".formatted(start, end));
        }
        return new Period(start, end);
    }

    private static Duration piece(Period period, @Nullable Integer seconds) {
        var whole = Duration.between(period.from(), period.to());
        var width = seconds == null ? Duration.ofHours(1).compareTo(whole.dividedBy(200)) > 0 ? Duration.ofHours(1) : Duration.ofDays(1) : Duration.ofSeconds(seconds);
        if (width.compareTo(Duration.ofSeconds(1)) < 0 || width.compareTo(LONGEST) > 0 || whole.dividedBy(width) > MOST_PIECES) {
            throw new EdrsException(PerformanceError.PERIOD_INVALID, "Pieces of %s are refused; cut the time into at most %d of at least a second.".formatted(width, MOST_PIECES));
        }
        return width;
    }
}
