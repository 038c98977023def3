package io.edrs.knowledge.update;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.knowledge.DriftFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Notes and announces what a source says otherwise than before. */
@Singleton
final class DriftReport {

    private static final String SERVICE = "knowledge.update";

    private final Watchlist watchlist;
    private final Inlet inlet;
    private final Ids ids;
    private final Clock clock;

    DriftReport(Watchlist watchlist, Inlet inlet, Ids ids, Clock clock) {
        this.watchlist = watchlist;
        this.inlet = inlet;
        this.ids = ids;
        this.clock = clock;
    }

    void say(String tenant, Source source, String document, String change, Difference difference) {
        note(tenant, source, document, change, difference, difference.excerpt());
    }

    void sayWithoutText(String tenant, Source source, String document, String change, Difference difference) {
        note(tenant, source, document, change, difference, "");
    }

    private void note(String tenant, Source source, String document, String change, Difference difference, String excerpt) {
        var id = ids.next();
        var drift = new Drift("drift-" + id, source.address(), document, change, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                difference.added().size(), difference.removed().size(), excerpt);
        watchlist.report(tenant, drift);
        inlet.accept(new Inlet.Entry(id, tenant, SERVICE, Priority.NORMAL, new DriftFound(drift.driftId(), drift.address(), document, change,
                drift.added(), drift.removed()), null));
    }
}
