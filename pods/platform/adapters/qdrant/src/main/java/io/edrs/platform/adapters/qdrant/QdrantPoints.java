package io.edrs.platform.adapters.qdrant;

import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.VectorsFactory.vectors;

import io.edrs.platform.store.VectorIndex.Entry;
import io.edrs.platform.store.VectorNames;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.Map;

/** Entries as points, filters as conditions on their payload. */
final class QdrantPoints {

    static final String TENANT = "tenant";
    static final String ID = "id";
    static final String METADATA = "metadata";

    private QdrantPoints() {}

    static PointStruct point(String tenant, Entry entry) {
        return PointStruct.newBuilder().setId(id(VectorNames.uuid(tenant, entry.id()))).setVectors(vectors(entry.vector()))
                .putPayload(TENANT, value(tenant)).putPayload(ID, value(entry.id()))
                .putPayload(METADATA, list(VectorNames.pairs(entry.metadata()).stream().map(ValueFactory::value).toList())).build();
    }

    /** A condition on a list holds when one of its values matches. */
    static Filter filter(String tenant, Map<String, String> filter) {
        var conditions = Filter.newBuilder().addMust(matchKeyword(TENANT, tenant));
        VectorNames.pairs(filter).forEach(pair -> conditions.addMust(matchKeyword(METADATA, pair)));
        return conditions.build();
    }
}
