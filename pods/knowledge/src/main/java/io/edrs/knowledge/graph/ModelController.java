package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.model.ModelCount;
import io.edrs.platform.kernel.model.ModelPrices;
import io.edrs.platform.kernel.model.ModelTurns;
import io.edrs.platform.relational.TenantTransactions;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model's share in the graph: what it would cost, what it did, and letting it go on. */
@Controller("/api/v1/knowledge/graph/model")
@ExecuteOn(TaskExecutors.BLOCKING)
class ModelController {

    /** What reading on would take. @param outputTokensAtMost when it writes as much as it may @param costAtMost null where no prices are set */
    record Estimate(long passages, long inputTokens, long outputTokensAtMost, @Nullable BigDecimal costAtMost) {}

    /** @param done passages by state, proposals, triples kept and tokens so far @param refused proposals that were not kept, by reason */
    record Report(boolean enabled, Estimate waiting, Map<String, Long> done, Map<String, Long> refused) {}

    record Wanted(@Nullable Integer passages) {}

    /** @param stopped why it stopped before the end; null at the end */
    record RunReport(int asked, @Nullable String stopped, Report report) {}

    private final ModelTurns turns;
    private final ModelReading reading;
    private final ModelReadingRepository readings;
    private final TenantTransactions transactions;
    private final ModelReadingConfig config;
    private final ModelPrices prices;

    ModelController(ModelTurns turns, ModelReading reading, ModelReadingRepository readings, @Named("knowledge-graph") TenantTransactions transactions,
            ModelReadingConfig config, ModelPrices prices) {
        this.turns = turns;
        this.reading = reading;
        this.readings = readings;
        this.transactions = transactions;
        this.config = config;
        this.prices = prices;
    }

    @Get
    Report report(Caller caller) {
        return report(caller.require("admin").tenant());
    }

    /** Reads on, at most so many passages and for at most 40 seconds. */
    @Post("/runs")
    RunReport run(Caller caller, @Body @Nullable Wanted wanted) {
        var tenant = caller.require("admin").tenant();
        var run = turns.wanted(reading, tenant, wanted == null ? null : wanted.passages());
        return new RunReport(run.asked(), run.stopped().orElse(null), report(tenant));
    }

    private Report report(String tenant) {
        var expected = reading.expected(tenant);
        var input = ModelPrices.tokens(expected.characters());
        var output = expected.passages() * config.maxTokens();
        return transactions.read(tenant, () -> new Report(config.enabled(), new Estimate(expected.passages(), input, output, prices.of(input, output)),
                ModelCount.byName(readings.totals()), ModelCount.byName(readings.refusals())));
    }
}
