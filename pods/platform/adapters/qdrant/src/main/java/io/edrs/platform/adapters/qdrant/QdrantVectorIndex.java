package io.edrs.platform.adapters.qdrant;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.WithPayloadSelectorFactory.include;

import io.edrs.platform.store.DimensionedVectors;
import io.edrs.platform.store.VectorNames;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ReadConsistency;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.WriteOrdering;
import io.qdrant.client.grpc.Points.WriteOrderingType;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Vectors in Qdrant; every search and every deletion by filter names the tenant, and ids are made of tenant and id. */
public final class QdrantVectorIndex extends DimensionedVectors {

    private static final int BATCH_BYTES = 4 << 20;
    private static final int ENTRY_BYTES = 512;
    /** Writes go through one replica, in one order. */
    private static final WriteOrdering IN_ORDER = WriteOrdering.newBuilder().setType(WriteOrderingType.Strong).build();
    private final QdrantServer server;
    private final QdrantSettings settings;

    QdrantVectorIndex(QdrantServer server, QdrantSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    protected OptionalInt held(String tenant, String collection) {
        var prefix = settings.prefix() + "_" + VectorNames.collectionPrefix(collection);
        return server.call(client -> client.listCollectionsAsync(settings.timeout())).stream()
                .filter(name -> name.startsWith(prefix) && holds(name, tenant))
                .mapToInt(name -> Integer.parseInt(name.substring(prefix.length()))).findFirst();
    }

    @Override
    protected void make(Place place) {
        new QdrantSchema(server, settings).make(name(place), place.dimension());
    }

    @Override
    protected void put(Place place, List<Entry> entries) {
        var size = Math.max(1, BATCH_BYTES / (place.dimension() * Float.BYTES + ENTRY_BYTES));
        for (var from = 0; from < entries.size(); from += size) {
            var points = entries.subList(from, Math.min(from + size, entries.size())).stream()
                    .map(entry -> QdrantPoints.point(place.tenant(), entry)).toList();
            server.call(client -> client.upsertAsync(UpsertPoints.newBuilder().setCollectionName(name(place)).addAllPoints(points)
                    .setWait(true).setOrdering(IN_ORDER).build(), settings.timeout()));
        }
    }

    @Override
    protected List<Match> search(Place place, float[] unit, int k, Map<String, String> filter) {
        var query = QueryPoints.newBuilder().setCollectionName(name(place)).setQuery(QueryFactory.nearest(unit)).setLimit(k)
                .setFilter(QdrantPoints.filter(place.tenant(), filter)).setWithPayload(include(List.of(QdrantPoints.ID)))
                .setParams(SearchParams.newBuilder().setHnswEf(Math.max(settings.ef(), k))).setReadConsistency(consistency()).build();
        return server.call(client -> client.queryAsync(query, settings.timeout())).stream()
                .map(point -> new Match(point.getPayloadOrThrow(QdrantPoints.ID).getStringValue(), point.getScore())).toList();
    }

    @Override
    protected void remove(Place place, Set<String> ids) {
        var keys = PointsIdsList.newBuilder();
        ids.forEach(one -> keys.addIds(id(VectorNames.uuid(place.tenant(), one))));
        delete(place, PointsSelector.newBuilder().setPoints(keys).build());
    }

    @Override
    protected void removeWhere(Place place, Map<String, String> filter) {
        delete(place, PointsSelector.newBuilder().setFilter(QdrantPoints.filter(place.tenant(), filter)).build());
    }

    private void delete(Place place, PointsSelector points) {
        server.call(client -> client.deleteAsync(DeletePoints.newBuilder().setCollectionName(name(place)).setPoints(points)
                .setWait(true).setOrdering(IN_ORDER).build(), settings.timeout()));
    }

    private boolean holds(String name, String tenant) {
        var mine = QdrantPoints.filter(tenant, Map.of());
        return server.call(client -> client.countAsync(name, mine, true, settings.timeout())) > 0;
    }

    private ReadConsistency consistency() {
        return ReadConsistency.newBuilder().setType(settings.consistency()).build();
    }

    private String name(Place place) {
        return settings.prefix() + "_" + VectorNames.identifier(place.collection(), place.dimension());
    }
}
