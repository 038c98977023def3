package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.store.driver.CopiedStore.Portion;
import io.edrs.platform.store.driver.CopiedStore.Schema;
import io.edrs.platform.store.driver.CopiedStore.Table;
import io.edrs.platform.store.driver.StorePort;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tables, and which of their rows, belong to a portion. */
record PortionRows(Portion portion) {

    private static final Set<String> POINTS = Set.of("edrs.label_sets", "edrs.label_probes", "edrs.points");

    /** The weeks that have a part of their own where there are parts: those that {@code make_weeks} makes. */
    private static final String WEEKS = """
            select distinct 'points_' || to_char(date_bin(interval '7 days', at, timestamptz '1970-01-05 00:00:00+00') at time zone 'UTC', 'YYYYMMDD')
            from edrs.points%s and at between now() - interval '1 year' and now() + interval '30 days' order by 1""";

    /** The services whose schemas it needs. */
    List<String> services() {
        return isSeries() ? List.of() : portion.names();
    }

    /** What all of the contents are of it, without the parts. */
    Contents within(Contents all) {
        all.schemas().forEach(this::refuseTenantSchema);
        return new Contents(all.schemas().stream().filter(schema -> hasSchema(schema.name())).toList(), all.tables().stream().filter(this::has).toList(),
                all.sequences().stream().filter(sequence -> !isSeries() && hasSchema(sequence.schema())).toList(), List.of());
    }

    /** A condition on the rows of its tables, empty when all are its own. */
    String where() {
        return isSeries() ? " where series in (%s)".formatted(portion.names().stream().map(Quoted::text).collect(Collectors.joining(", "))) : "";
    }

    /** The query for its weeks, null where it has none. */
    String weeks() {
        return isSeries() ? WEEKS.formatted(where()) : null;
    }

    private boolean has(Table table) {
        return isSeries() ? POINTS.contains(table.toString()) : hasSchema(table.schema());
    }

    private boolean hasSchema(String schema) {
        return isSeries() ? schema.equals(ServiceSchema.PLATFORM.name()) : portion.names().stream().map(ServiceSchema::nameOf).anyMatch(schema::equals);
    }

    private void refuseTenantSchema(Schema schema) {
        if (!isSeries() && portion.names().stream().map(ServiceSchema::nameOf).anyMatch(name -> schema.name().startsWith(name + "__"))) {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED, "Tables with a schema per tenant (%s) are not moved; only those that tenants share are."
                    .formatted(schema.name()));
        }
    }

    private boolean isSeries() {
        return portion.port() == StorePort.TIME_SERIES;
    }
}
