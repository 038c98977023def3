package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DimensionedVectors;
import io.edrs.platform.store.VectorNames;
import io.weaviate.client6.v1.api.WeaviateClient;
import io.weaviate.client6.v1.api.collections.CollectionHandle;
import io.weaviate.client6.v1.api.collections.Vectors;
import io.weaviate.client6.v1.api.collections.WeaviateObject;
import io.weaviate.client6.v1.api.collections.query.Filter;
import io.weaviate.client6.v1.api.collections.query.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** Vectors in Weaviate; a tenant is one of its own, with files of its own, so that no search can see another's. */
public final class WeaviateVectorIndex extends DimensionedVectors {

    private static final int BATCH_BYTES = 4 << 20;
    private static final int ENTRY_BYTES = 512;
    /** A deletion takes at most QUERY_MAXIMUM_RESULTS objects, 10,000 unless the server is told otherwise. */
    private static final int DELETED_AT_ONCE = 1_000;
    private final WeaviateServer server;
    private final WeaviateSettings settings;

    WeaviateVectorIndex(WeaviateServer server, WeaviateSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    protected OptionalInt held(String tenant, String collection) {
        var prefix = WeaviateSchema.PREFIX + VectorNames.collectionPrefix(collection);
        return server.call(client -> {
            for (var config : client.collections.list()) {
                var name = config.collectionName();
                if (name.startsWith(prefix) && client.collections.use(name).tenants.exists(tenant)) {
                    return OptionalInt.of(Integer.parseInt(name.substring(prefix.length())));
                }
            }
            return OptionalInt.empty();
        });
    }

    @Override
    protected void make(Place place) {
        server.call(client -> {
            new WeaviateSchema(settings).make(client, place);
            return true;
        });
    }

    @Override
    protected void put(Place place, List<Entry> entries) {
        var size = Math.max(1, BATCH_BYTES / (place.dimension() * Float.BYTES + ENTRY_BYTES));
        for (var from = 0; from < entries.size(); from += size) {
            var objects = entries.subList(from, Math.min(from + size, entries.size())).stream().map(entry -> object(place, entry)).toList();
            var errors = server.call(client -> at(client, place).data.insertMany(objects)).errors().stream().filter(Objects::nonNull).toList();
            if (!errors.isEmpty()) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Weaviate did not take " + errors.size() + " of "
                        + objects.size() + " vectors: " + errors.getFirst());
            }
        }
    }

    @Override
    protected List<Match> search(Place place, float[] unit, int k, Map<String, String> filter) {
        return server.call(client -> at(client, place).query.nearVector(unit, query -> {
            query.limit(k).returnProperties(WeaviateSchema.ID).returnMetadata(Metadata.DISTANCE);
            return filter.isEmpty() ? query : query.filters(where(filter));
        })).objects().stream().map(found -> new Match((String) found.properties().get(WeaviateSchema.ID),
                1 - found.queryMetadata().distance())).toList();
    }

    @Override
    protected void remove(Place place, Set<String> ids) {
        var keys = ids.stream().map(id -> VectorNames.uuid(place.tenant(), id).toString()).toList();
        for (var from = 0; from < keys.size(); from += DELETED_AT_ONCE) {
            var some = keys.subList(from, Math.min(from + DELETED_AT_ONCE, keys.size())).toArray(String[]::new);
            delete(place, Filter.uuid().containsAny(some));
        }
    }

    @Override
    protected void removeWhere(Place place, Map<String, String> filter) {
        if (filter.isEmpty()) {
            server.call(client -> {
                new WeaviateSchema(settings).empty(client, place);
                return true;
            });
        } else {
            delete(place, where(filter));
        }
    }

    /** Weaviate deletes up to a limit of objects at a time, and says how many there were. */
    private void delete(Place place, Filter filter) {
        var more = true;
        while (more) {
            var deleted = server.call(client -> at(client, place).data.deleteMany(filter));
            if (deleted.failed() > 0) {
                throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Weaviate did not delete " + deleted.failed() + " vectors.");
            }
            more = deleted.successful() > 0 && deleted.matches() > deleted.successful();
        }
    }

    private CollectionHandle<Map<String, Object>> at(WeaviateClient client, Place place) {
        return client.collections.use(WeaviateSchema.name(place), use -> use.tenant(place.tenant()).consistencyLevel(settings.consistency()));
    }

    private static Filter where(Map<String, String> filter) {
        return Filter.property(WeaviateSchema.METADATA).containsAll(VectorNames.pairs(filter));
    }

    private static WeaviateObject<Map<String, Object>> object(Place place, Entry entry) {
        return WeaviateObject.of(object -> object.uuid(VectorNames.uuid(place.tenant(), entry.id()).toString())
                .properties(Map.of(WeaviateSchema.ID, entry.id(), WeaviateSchema.METADATA, VectorNames.pairs(entry.metadata())))
                .vectors(Vectors.of(entry.vector())));
    }
}
