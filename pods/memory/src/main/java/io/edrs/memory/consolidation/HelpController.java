package io.edrs.memory.consolidation;

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

/** A model's share in the facts: what it would cost, what it did, and letting it go on. */
@Controller("/api/v1/memory/consolidation/model")
@ExecuteOn(TaskExecutors.BLOCKING)
class HelpController {

    private static final int LOOKED_AT = 2_000;

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

    private final ModelTurns turns;
    private final Help help;
    private final HelpRepository helps;
    private final TenantTransactions transactions;
    private final HelpConfig config;
    private final ModelPrices prices;

    HelpController(ModelTurns turns, Help help, HelpRepository helps, @Named("memory-consolidation") TenantTransactions transactions, HelpConfig config,
            ModelPrices prices) {
        this.turns = turns;
        this.help = help;
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
        var run = turns.wanted(help, tenant, wanted == null ? null : wanted.episodes());
        return new RunReport(run.asked(), run.stopped().orElse(null), report(tenant));
    }

    private Report report(String tenant) {
        var expected = help.expected(tenant, LOOKED_AT);
        var input = ModelPrices.tokens(expected.characters());
        var output = (long) expected.episodes() * config.maxTokens();
        return transactions.read(tenant, () -> new Report(config.enabled(),
                new Estimate(expected.episodes(), expected.complete(), input, output, prices.of(input, output)),
                ModelCount.byName(helps.totals()), ModelCount.byName(helps.refusals())));
    }
}
