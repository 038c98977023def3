package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.model.ModelPrices;
import io.edrs.platform.relational.TenantTransactions;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model's share in the graph: what it would cost, what it did, and letting it go on. */
@Controller("/api/v1/knowledge/graph/model")
@ExecuteOn(TaskExecutors.BLOCKING)
class ModelController {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(40);

    /** What reading on would take. @param outputTokensAtMost when it writes as much as it may @param costAtMost null where no prices are set */
    record Estimate(long passages, long inputTokens, long outputTokensAtMost, @Nullable BigDecimal costAtMost) {}

    /** @param done passages by state, proposals, triples kept and tokens so far @param refused proposals that were not kept, by reason */
    record Report(boolean enabled, Estimate waiting, Map<String, Long> done, Map<String, Long> refused) {}

    record Wanted(@Nullable Integer passages) {}

    /** @param stopped why it stopped before the end; null at the end */
    record RunReport(int asked, @Nullable String stopped, Report report) {}

    private final ModelRounds rounds;
    private final ModelReadingRepository readings;
    private final TenantTransactions transactions;
    private final ModelReadingConfig config;
    private final ModelPrices prices;

    ModelController(ModelRounds rounds, ModelReadingRepository readings, @Named("knowledge-graph") TenantTransactions transactions,
            ModelReadingConfig config, ModelPrices prices) {
        this.rounds = rounds;
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
        var passages = wanted == null || wanted.passages() == null ? config.round() : wanted.passages();
        if (!config.enabled()) {
            throw new EdrsException(GraphError.MODEL_OFF, "What documents say is not given to a model here; EDRS_MODEL_TRIPLES=true allows it.");
        }
        if (passages < 1 || passages > MOST) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "A run of %d passages is refused; use 1 to %d.".formatted(passages, MOST));
        }
        var run = rounds.run(tenant, passages, LONGEST);
        return new RunReport(run.asked(), run.stopped().orElse(null), report(tenant));
    }

    private Report report(String tenant) {
        var waiting = rounds.waiting(tenant);
        var input = ModelPrices.tokens(waiting.characters());
        var output = waiting.passages() * config.maxTokens();
        return transactions.read(tenant, () -> new Report(config.enabled(), new Estimate(waiting.passages(), input, output, prices.of(input, output)),
                byName(readings.totals()), byName(readings.refusals())));
    }

    private static Map<String, Long> byName(List<ModelReadingRepository.Line> lines) {
        var byName = new TreeMap<String, Long>();
        lines.forEach(line -> byName.put(line.name(), line.count()));
        return byName;
    }
}
