package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.error.EdrsException;
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

/** A model's share in the facts: what it would cost, what it did, and letting it go on. */
@Controller("/api/v1/memory/consolidation/model")
@ExecuteOn(TaskExecutors.BLOCKING)
class HelpController {

    private static final int LOOKED_AT = 2_000;
    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(40);

    /**
     * What reading on would take.
     *
     * @param complete false when more episodes wait than were looked at
     * @param outputTokensAtMost when it writes as much as it may
     * @param costAtMost null where no prices are set
     */
    record Estimate(int episodes, boolean complete, long inputTokens, long outputTokensAtMost, @Nullable BigDecimal costAtMost) {}

    /** @param done episodes by state, proposals, facts kept and tokens so far @param refused proposals that were not kept, by reason */
    record Report(boolean enabled, Estimate waiting, Map<String, Long> done, Map<String, Long> refused) {}

    record Wanted(@Nullable Integer episodes) {}

    /** @param stopped why it stopped before the end; null at the end */
    record RunReport(int asked, @Nullable String stopped, Report report) {}

    private final HelpRounds rounds;
    private final HelpRepository helps;
    private final TenantTransactions transactions;
    private final HelpConfig config;
    private final ModelPrices prices;

    HelpController(HelpRounds rounds, HelpRepository helps, @Named("memory-consolidation") TenantTransactions transactions, HelpConfig config, ModelPrices prices) {
        this.rounds = rounds;
        this.helps = helps;
        this.transactions = transactions;
        this.config = config;
        this.prices = prices;
    }

    @Get
    Report report(Caller caller) {
        return report(caller.require("admin").tenant());
    }

    /** Reads on, at most so many episodes and for at most 40 seconds. */
    @Post("/runs")
    RunReport run(Caller caller, @Body @Nullable Wanted wanted) {
        var tenant = caller.require("admin").tenant();
        var episodes = wanted == null || wanted.episodes() == null ? config.round() : wanted.episodes();
        if (!config.enabled()) {
            throw new EdrsException(ConsolidationError.MODEL_OFF, "What users said is not given to a model here; EDRS_MODEL_FACTS=true allows it.");
        }
        if (episodes < 1 || episodes > MOST) {
            throw new EdrsException(ConsolidationError.FACT_INVALID, "A run of %d episodes is refused; use 1 to %d.".formatted(episodes, MOST));
        }
        var run = rounds.run(tenant, episodes, LONGEST);
        return new RunReport(run.asked(), run.stopped().orElse(null), report(tenant));
    }

    private Report report(String tenant) {
        var waiting = rounds.waiting(tenant, LOOKED_AT);
        var input = ModelPrices.tokens(waiting.characters());
        var output = (long) waiting.episodes() * config.maxTokens();
        return transactions.read(tenant, () -> new Report(config.enabled(),
                new Estimate(waiting.episodes(), waiting.complete(), input, output, prices.of(input, output)), byName(helps.totals()), byName(helps.refusals())));
    }

    private static Map<String, Long> byName(List<HelpRepository.Line> lines) {
        var byName = new TreeMap<String, Long>();
        lines.forEach(line -> byName.put(line.name(), line.count()));
        return byName;
    }
}
