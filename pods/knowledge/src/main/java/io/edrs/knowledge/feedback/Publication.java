package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.EventIds;
import io.edrs.schema.Priority;
import io.edrs.schema.knowledge.WeightsLearned;
import jakarta.inject.Singleton;

/** Lets every search know the weights. */
@Singleton
final class Publication {

    private static final String SERVICE = "knowledge.feedback";

    private final Table<FusionWeights> table;
    private final Inlet inlet;

    Publication(Tables tables, Inlet inlet) {
        this.table = tables.open(FusionWeights.TABLE, FusionWeights.class);
        this.inlet = inlet;
    }

    /** Says them again when a crash kept them from the table. */
    void ensure(String tenant, FusionWeights weights) {
        if (weights.version() > 0 && table.find(tenant).filter(known -> known.version() >= weights.version()).isEmpty()) {
            table.put(tenant, weights);
        }
    }

    void announce(String tenant, Weights weights) {
        ensure(tenant, weights.fusion());
        var id = EventIds.derive(EventIds.atMillis(weights.at().toEpochMilli()), String.join("/", SERVICE, tenant, String.valueOf(weights.version())));
        inlet.accept(new Inlet.Entry(id, tenant, SERVICE, Priority.NORMAL, said(weights), null));
    }

    static WeightsLearned said(Weights weights) {
        return new WeightsLearned(weights.version(), weights.words(), weights.meaning(), weights.graph(), weights.heldOut(), weights.change());
    }
}
