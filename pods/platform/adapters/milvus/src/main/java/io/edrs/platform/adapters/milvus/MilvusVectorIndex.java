package io.edrs.platform.adapters.milvus;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.edrs.platform.store.DimensionedVectors;
import io.edrs.platform.store.VectorNames;
import io.milvus.v2.client.MilvusClientV2;
import io.milvus.v2.service.vector.request.DeleteReq;
import io.milvus.v2.service.vector.request.QueryReq;
import io.milvus.v2.service.vector.request.SearchReq;
import io.milvus.v2.service.vector.request.UpsertReq;
import io.milvus.v2.service.vector.request.data.FloatVec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Vectors in Milvus; every search and every deletion names the tenant, which is the partition key. */
public final class MilvusVectorIndex extends DimensionedVectors {

    private static final int BATCH_BYTES = 4 << 20;
    private static final int ENTRY_BYTES = 512;
    private static final int IDS = 1_000;
    private final MilvusServer server;
    private final MilvusSettings settings;

    MilvusVectorIndex(MilvusServer server, MilvusSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    protected OptionalInt held(String tenant, String collection) {
        var prefix = MilvusSchema.PREFIX + VectorNames.collectionPrefix(collection);
        return server.call(client -> client.listCollections().getCollectionNames().stream()
                .filter(name -> name.startsWith(prefix) && holds(client, name, tenant))
                .mapToInt(name -> Integer.parseInt(name.substring(prefix.length()))).findFirst());
    }

    @Override
    protected void make(Place place) {
        server.call(client -> {
            new MilvusSchema(settings).make(client, MilvusSchema.name(place), place.dimension());
            return true;
        });
    }

    @Override
    protected void put(Place place, List<Entry> entries) {
        var size = Math.max(1, BATCH_BYTES / (place.dimension() * Float.BYTES + ENTRY_BYTES));
        for (var from = 0; from < entries.size(); from += size) {
            var rows = entries.subList(from, Math.min(from + size, entries.size())).stream().map(entry -> row(place, entry)).toList();
            server.call(client -> client.upsert(UpsertReq.builder().collectionName(MilvusSchema.name(place)).data(rows).build()));
        }
    }

    @Override
    protected List<Match> search(Place place, float[] unit, int k, Map<String, String> filter) {
        var request = SearchReq.builder().collectionName(MilvusSchema.name(place)).annsField(MilvusSchema.VECTOR)
                .data(List.of(new FloatVec(unit))).limit(k).filter(where(place.tenant(), filter))
                .outputFields(List.of(MilvusSchema.ID)).consistencyLevel(settings.consistency())
                .searchParams(Map.of("ef", Math.max(settings.ef(), k))).build();
        return server.call(client -> client.search(request)).getSearchResults().stream().flatMap(List::stream)
                .map(hit -> new Match((String) hit.getEntity().get(MilvusSchema.ID), hit.getScore()))
                .sorted(Comparator.comparingDouble(Match::score).reversed()).toList();
    }

    @Override
    protected void remove(Place place, Set<String> ids) {
        var keys = ids.stream().map(id -> VectorNames.uuid(place.tenant(), id).toString()).toList();
        for (var from = 0; from < keys.size(); from += IDS) {
            var some = keys.subList(from, Math.min(from + IDS, keys.size()));
            deleteWhere(place, where(place.tenant(), Map.of()) + some.stream()
                    .collect(Collectors.joining("\",\"", " and " + MilvusSchema.KEY + " in [\"", "\"]")));
        }
    }

    @Override
    protected void removeWhere(Place place, Map<String, String> filter) {
        deleteWhere(place, where(place.tenant(), filter));
    }

    private void deleteWhere(Place place, String where) {
        server.call(client -> client.delete(DeleteReq.builder().collectionName(MilvusSchema.name(place)).filter(where).build()));
    }

    private boolean holds(MilvusClientV2 client, String name, String tenant) {
        return !client.query(QueryReq.builder().collectionName(name).filter(where(tenant, Map.of())).limit(1)
                .outputFields(List.of(MilvusSchema.KEY)).consistencyLevel(settings.consistency()).build()).getQueryResults().isEmpty();
    }

    /** Tenants and encoded pairs hold no quote and no backslash: there is nothing to escape. */
    private static String where(String tenant, Map<String, String> filter) {
        var conditions = new ArrayList<String>();
        conditions.add(MilvusSchema.TENANT + " == \"" + tenant + "\"");
        VectorNames.pairs(filter).forEach(pair -> conditions.add("array_contains(" + MilvusSchema.METADATA + ", \"" + pair + "\")"));
        return String.join(" and ", conditions);
    }

    private static JsonObject row(Place place, Entry entry) {
        var row = new JsonObject();
        row.addProperty(MilvusSchema.KEY, VectorNames.uuid(place.tenant(), entry.id()).toString());
        row.addProperty(MilvusSchema.TENANT, place.tenant());
        row.addProperty(MilvusSchema.ID, entry.id());
        var metadata = new JsonArray();
        VectorNames.pairs(entry.metadata()).forEach(metadata::add);
        row.add(MilvusSchema.METADATA, metadata);
        var vector = new JsonArray(entry.vector().length);
        for (var value : entry.vector()) {
            vector.add(value);
        }
        row.add(MilvusSchema.VECTOR, vector);
        return row;
    }
}
