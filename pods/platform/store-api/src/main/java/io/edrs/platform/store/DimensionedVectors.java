package io.edrs.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A vector index on a server that keeps one collection for each collection and dimension: everything is checked, and
 * another dimension than the tenant's first refused, before the server is asked for anything.
 */
public abstract class DimensionedVectors implements VectorIndex {

    private final Map<Owner, Integer> dimensions = new ConcurrentHashMap<>();
    private final ReentrantLock claiming = new ReentrantLock();

    /** A tenant's part of a collection, with its dimension. */
    public record Place(String tenant, String collection, int dimension) {}

    private record Owner(String tenant, String collection) {}

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.METADATA_FILTER, Feature.DURABLE_ON_RETURN);
    }

    @Override
    public final void upsert(String tenant, String collection, List<Entry> entries) {
        var owner = owner(tenant, collection);
        var checked = VectorLimits.entries(entries);
        if (!checked.isEmpty()) {
            var dimension = checked.getFirst().vector().length;
            VectorLimits.sameDimension(checked.getFirst().vector(), claimed(owner, dimension));
            put(new Place(tenant, collection, dimension), checked);
        }
    }

    @Override
    public final List<Match> nearest(String tenant, String collection, float[] query, int k, Map<String, String> filter) {
        var owner = owner(tenant, collection);
        var unit = VectorLimits.unit(query);
        VectorLimits.results(k);
        VectorLimits.conditions(filter);
        var dimension = known(owner);
        if (dimension.isEmpty()) {
            return List.of();
        }
        VectorLimits.sameDimension(unit, dimension.getAsInt());
        return k == 0 ? List.of() : search(new Place(tenant, collection, unit.length), unit, k, filter);
    }

    @Override
    public final void delete(String tenant, String collection, Collection<String> ids) {
        var owner = owner(tenant, collection);
        VectorLimits.ids(ids);
        if (!ids.isEmpty()) {
            known(owner).ifPresent(dimension -> remove(new Place(tenant, collection, dimension), Set.copyOf(ids)));
        }
    }

    @Override
    public final void deleteWhere(String tenant, String collection, Map<String, String> filter) {
        var owner = owner(tenant, collection);
        VectorLimits.conditions(filter);
        known(owner).ifPresent(dimension -> removeWhere(new Place(tenant, collection, dimension), filter));
    }

    /** The dimension of what the server holds of that tenant in that collection. */
    protected abstract OptionalInt held(String tenant, String collection);

    /** Makes room for the tenant; nothing happens when it is there. */
    protected abstract void make(Place place);

    /** Inserts or replaces unit vectors; searchable when the call returns. */
    protected abstract void put(Place place, List<Entry> entries);

    /** The nearest to the unit vector, at least one, with their cosines, best first. */
    protected abstract List<Match> search(Place place, float[] unit, int k, Map<String, String> filter);

    /** Deletes by id, at least one. */
    protected abstract void remove(Place place, Set<String> ids);

    /** Deletes by filter; an empty one takes all of the tenant. */
    protected abstract void removeWhere(Place place, Map<String, String> filter);

    private OptionalInt known(Owner owner) {
        var cached = dimensions.get(owner);
        if (cached != null) {
            return OptionalInt.of(cached);
        }
        var held = held(owner.tenant, owner.collection);
        held.ifPresent(dimension -> dimensions.putIfAbsent(owner, dimension));
        return held;
    }

    private int claimed(Owner owner, int dimension) {
        var cached = dimensions.get(owner);
        if (cached != null) {
            return cached;
        }
        claiming.lock();
        try {
            var known = known(owner);
            if (known.isEmpty()) {
                make(new Place(owner.tenant, owner.collection, dimension));
                dimensions.put(owner, dimension);
            }
            return known.orElse(dimension);
        } finally {
            claiming.unlock();
        }
    }

    private static Owner owner(String tenant, String collection) {
        return new Owner(Names.tenant(tenant), Names.collection(collection));
    }
}
