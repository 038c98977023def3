package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.relational.TenantTransactions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the reading of facts goes: how much was read, how much of it was no fact and why. */
@Controller("/api/v1/memory/consolidation")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsolidationController {

    /** @param junkShare sentences that claimed nothing, of all that were read; 0 when none was */
    record Report(long episodes, long sentences, long claims, double junkShare, Map<String, Long> rejected) {}

    /** @param episodes how many older episodes it passed */
    record Run(int episodes, Report report) {}

    private final TenantTransactions transactions;
    private final ReadingRepository readings;
    private final Backlog backlog;

    ConsolidationController(@Named("memory-consolidation") TenantTransactions transactions, ReadingRepository readings, Backlog backlog) {
        this.transactions = transactions;
        this.readings = readings;
        this.backlog = backlog;
    }

    @Get
    Report report(Caller caller) {
        return transactions.read(caller.require("ask").tenant(), () -> report(byName(readings.totals()), byName(readings.rejections())));
    }

    /** Reads on what is older than this service, from where it was, to the end. */
    @Post("/runs")
    Run run(Caller caller) {
        return new Run(backlog.run(caller.require("admin").tenant()), report(caller));
    }

    private static Report report(Map<String, Long> totals, Map<String, Long> rejected) {
        var sentences = totals.getOrDefault("sentences", 0L);
        var junk = rejected.values().stream().mapToLong(Long::longValue).sum();
        return new Report(totals.getOrDefault("episodes", 0L), sentences, totals.getOrDefault("claims", 0L),
                sentences == 0 ? 0 : (double) junk / sentences, rejected);
    }

    private static Map<String, Long> byName(List<ReadingRepository.Line> lines) {
        var byName = new LinkedHashMap<String, Long>();
        lines.forEach(line -> byName.put(line.name(), line.count()));
        return byName;
    }
}
