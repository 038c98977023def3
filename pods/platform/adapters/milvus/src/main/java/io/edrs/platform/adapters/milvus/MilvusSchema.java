package io.edrs.platform.adapters.milvus;

import io.edrs.platform.store.DimensionedVectors.Place;
import io.edrs.platform.store.VectorLimits;
import io.edrs.platform.store.VectorNames;
import io.milvus.v2.client.MilvusClientV2;
import io.milvus.v2.common.DataType;
import io.milvus.v2.common.IndexParam;
import io.milvus.v2.service.collection.request.AddFieldReq;
import io.milvus.v2.service.collection.request.CreateCollectionReq;
import io.milvus.v2.service.collection.request.HasCollectionReq;
import io.milvus.v2.service.collection.request.LoadCollectionReq;
import io.milvus.v2.service.index.request.CreateIndexReq;
import io.milvus.v2.service.index.request.ListIndexesReq;
import java.util.List;
import java.util.Map;

/** Fields and indexes of a collection. */
record MilvusSchema(MilvusSettings settings) {

    static final String PREFIX = "edrs_";
    static final String KEY = "pk";
    static final String TENANT = "tenant";
    static final String ID = "id";
    static final String METADATA = "metadata";
    static final String VECTOR = "vector";
    private static final String LITE = "lite";
    private static final int KEY_BYTES = 36;
    private static final int TENANT_BYTES = 64;
    private static final int ID_BYTES = 2_048;
    /** A character of three bytes in UTF-8 takes nine once it is percent-encoded. */
    private static final int PAIR_BYTES = 9 * (VectorLimits.KEY + VectorLimits.VALUE) + 1;

    static String name(Place place) {
        return PREFIX + VectorNames.identifier(place.collection(), place.dimension());
    }

    /** Each step does nothing where it is done already: what a crash left half made is made whole. */
    void make(MilvusClientV2 client, String name, int dimension) {
        if (!client.hasCollection(HasCollectionReq.builder().collectionName(name).build())) {
            client.createCollection(CreateCollectionReq.builder().collectionName(name).collectionSchema(fields(dimension))
                    .numPartitions(settings.partitions()).numShards(settings.shards()).consistencyLevel(settings.consistency()).build());
        }
        for (var index : indexes(client.getServerVersion())) {
            var there = client.listIndexes(ListIndexesReq.builder().collectionName(name).fieldName(index.getFieldName()).build());
            if (there.isEmpty()) {
                client.createIndex(CreateIndexReq.builder().collectionName(name).indexParams(List.of(index)).sync(false).build());
            }
        }
        client.loadCollection(LoadCollectionReq.builder().collectionName(name).build());
    }

    private List<IndexParam> indexes(String version) {
        var graph = IndexParam.builder().fieldName(VECTOR).indexType(IndexParam.IndexType.HNSW).metricType(IndexParam.MetricType.COSINE)
                .extraParams(Map.of("M", settings.m(), "efConstruction", settings.efConstruction())).build();
        // Milvus Lite refuses an index on an array and compares one by one.
        return version.contains(LITE) ? List.of(graph)
                : List.of(graph, IndexParam.builder().fieldName(METADATA).indexType(IndexParam.IndexType.INVERTED).build());
    }

    private static CreateCollectionReq.CollectionSchema fields(int dimension) {
        var schema = CreateCollectionReq.CollectionSchema.builder().build();
        schema.addField(AddFieldReq.builder().fieldName(KEY).dataType(DataType.VarChar).maxLength(KEY_BYTES).isPrimaryKey(true).autoID(false).build());
        schema.addField(AddFieldReq.builder().fieldName(TENANT).dataType(DataType.VarChar).maxLength(TENANT_BYTES).isPartitionKey(true).build());
        schema.addField(AddFieldReq.builder().fieldName(ID).dataType(DataType.VarChar).maxLength(ID_BYTES).build());
        schema.addField(AddFieldReq.builder().fieldName(METADATA).dataType(DataType.Array).elementType(DataType.VarChar)
                .maxCapacity(VectorLimits.CONDITIONS).maxLength(PAIR_BYTES).build());
        schema.addField(AddFieldReq.builder().fieldName(VECTOR).dataType(DataType.FloatVector).dimension(dimension).build());
        return schema;
    }
}
