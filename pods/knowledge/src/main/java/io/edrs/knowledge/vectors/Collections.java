package io.edrs.knowledge.vectors;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorLimits;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Collections of vectors, each tenant's own; kept first, then indexed. */
@Singleton
final class Collections {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,47}");
    private static final int MOST_AT_ONCE = 1_000;

    private final CollectionRecords records;
    private final VectorIndex index;
    private final Clock clock;
    /** Indexes that do not keep what was upserted are made anew at first use. */
    private final Map<String, Boolean> opened = new ConcurrentHashMap<>();

    Collections(CollectionRecords records, VectorIndex index, Clock clock) {
        this.records = records;
        this.index = index;
        this.clock = clock;
    }

    VectorCollection create(String tenant, String name, int dimension) {
        if (!NAME.matcher(name).matches()) {
            throw new EdrsException(VectorError.COLLECTION_INVALID, ("The name '%s' is refused; use 1 to 48 characters of a-z, 0-9, _ and -, "
                    + "a letter first.").formatted(name.length() > 60 ? name.substring(0, 60) + "…" : name));
        }
        if (dimension < 1 || dimension > VectorLimits.DIMENSIONS) {
            throw new EdrsException(VectorError.COLLECTION_INVALID, "A dimension of %d is refused; use 1 to %d.".formatted(dimension, VectorLimits.DIMENSIONS));
        }
        var collection = new VectorCollection(name, dimension, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!records.create(tenant, collection)) {
            var standing = find(tenant, name);
            if (standing.dimension() != dimension) {
                throw new EdrsException(VectorError.COLLECTION_EXISTS, "The collection '%s' has the dimension %d.".formatted(name, standing.dimension()));
            }
            return standing;
        }
        return collection;
    }

    VectorCollection find(String tenant, String name) {
        return records.find(tenant, name).orElseThrow(() ->
                new EdrsException(VectorError.COLLECTION_NOT_FOUND, "There is no collection '%s'.".formatted(name)));
    }

    int delete(String tenant, String name) {
        find(tenant, name);
        index.deleteWhere(tenant, indexed(name), Map.of());
        return records.delete(tenant, name);
    }

    int upsert(String tenant, String name, List<VectorEntry> entries) {
        var dimension = find(tenant, name).dimension();
        if (entries.isEmpty() || entries.size() > MOST_AT_ONCE) {
            throw new EdrsException(VectorError.VECTOR_INVALID, "%d vectors at once are refused; send 1 to %d.".formatted(entries.size(), MOST_AT_ONCE));
        }
        entries.forEach(entry -> VectorLimits.sameDimension(entry.vector(), dimension));
        // Checked as a whole before anything is kept.
        VectorLimits.entries(entries.stream().map(Collections::entry).toList());
        open(tenant, name);
        records.save(tenant, entries);
        index.upsert(tenant, indexed(name), entries.stream().map(Collections::entry).toList());
        return entries.size();
    }

    List<VectorIndex.Match> nearest(String tenant, String name, float[] vector, int limit, Map<String, String> filter) {
        VectorLimits.sameDimension(vector, find(tenant, name).dimension());
        open(tenant, name);
        return index.nearest(tenant, indexed(name), VectorLimits.unit(vector), VectorLimits.results(limit), VectorLimits.conditions(filter));
    }

    VectorEntry entry(String tenant, String name, String id) {
        find(tenant, name);
        return records.entry(tenant, name, id).orElseThrow(() ->
                new EdrsException(VectorError.COLLECTION_NOT_FOUND, "The collection '%s' has no vector '%s'.".formatted(name, id)));
    }

    boolean deleteEntry(String tenant, String name, String id) {
        find(tenant, name);
        open(tenant, name);
        index.delete(tenant, indexed(name), List.of(id));
        return records.deleteEntry(tenant, name, id);
    }

    private void open(String tenant, String name) {
        if (index.features().contains(VectorIndex.Feature.DURABLE_ON_RETURN)) {
            return;
        }
        opened.computeIfAbsent(tenant + "/" + name, unseen -> {
            records.forEach(tenant, name, entries -> index.upsert(tenant, indexed(name), entries.stream().map(Collections::entry).toList()));
            return true;
        });
    }

    private static VectorIndex.Entry entry(VectorEntry entry) {
        return new VectorIndex.Entry(entry.id(), entry.vector(), entry.metadata());
    }

    /** Beside the collections of other services in the same store. */
    private static String indexed(String name) {
        return "own." + name;
    }
}
