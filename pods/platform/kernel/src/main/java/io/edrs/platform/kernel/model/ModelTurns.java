package io.edrs.platform.kernel.model;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Limit;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a model works: for every tenant in turn where that is allowed, and for one tenant when somebody wants it. */
@Singleton
public final class ModelTurns {

    private static final Logger LOG = LoggerFactory.getLogger(ModelTurns.class);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);
    private static final int MOST = 1_000;

    private final Table<Tenant> tenants;
    private final ModelRounds rounds;

    /** The tenants are those of the table. */
    public ModelTurns(Tables tables, ModelRounds rounds) {
        this.tenants = tables.open(Tenant.TABLE, Tenant.class);
        this.rounds = rounds;
    }

    /** Goes on with the work of every active tenant; does nothing where it is not allowed. */
    public void everywhere(ModelWork<?> work) {
        if (work.bounds().enabled()) {
            tenants.all().values().stream().filter(Tenant::isActive).forEach(tenant -> visit(work, tenant.id()));
        }
    }

    /** Goes on with the work of the tenant, at most 1000 items and for at most 40 seconds; {@code MODEL_OFF} where it is not allowed. */
    public ModelRun wanted(ModelWork<?> work, String tenant, @Nullable Integer wanted) {
        var items = wanted == null ? work.bounds().round() : wanted;
        if (!work.bounds().enabled()) {
            throw new EdrsException(KernelError.MODEL_OFF, work.howToAllow());
        }
        return rounds.run(work, tenant, Limit.of(work.items(), items, MOST), LONGEST_WAIT);
    }

    private void visit(ModelWork<?> work, String tenant) {
        try {
            rounds.run(work, tenant, work.bounds().round(), LONGEST_ROUND).stopped()
                    .ifPresent(why -> LOG.info("The model's reading for {} of {} stopped: {}", work.service(), tenant, why));
        } catch (EdrsException e) {
            LOG.warn("The model read nothing for {} of {}: {}", work.service(), tenant, e.getMessage());
        }
    }
}
