package io.edrs.platform.adapters.qdrant;

import io.edrs.platform.kernel.error.EdrsException;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.WriteOrderingType;

/** Vectors, graphs and payload indexes of a collection. */
record QdrantSchema(QdrantServer server, QdrantSettings settings) {

    private static final int BYTES_OF_KILOBYTE = 1_024;

    /** Each step does nothing where it is done already: what a crash left half made is made whole. */
    void make(String name, int dimension) {
        if (!exists(name)) {
            create(name, dimension);
        }
        index(name, QdrantPoints.TENANT, true);
        index(name, QdrantPoints.METADATA, false);
    }

    private boolean exists(String name) {
        return server.call(client -> client.collectionExistsAsync(name, settings.timeout()));
    }

    private void create(String name, int dimension) {
        try {
            server.call(client -> client.createCollectionAsync(collection(name, dimension), settings.timeout()));
        } catch (EdrsException e) {
            // Another process may have been first.
            if (!exists(name)) {
                throw e;
            }
        }
    }

    private void index(String name, String field, boolean tenants) {
        var keyword = KeywordIndexParams.newBuilder();
        var parameters = PayloadIndexParams.newBuilder().setKeywordIndexParams(tenants ? keyword.setIsTenant(true) : keyword).build();
        server.call(client -> client.createPayloadIndexAsync(name, field, PayloadSchemaType.Keyword, parameters, true,
                WriteOrderingType.Strong, settings.timeout()));
    }

    private CreateCollection collection(String name, int dimension) {
        var vectors = VectorParams.newBuilder().setSize(dimension).setDistance(Distance.Cosine);
        // A search never crosses tenants: graphs within each of them are enough.
        var graph = HnswConfigDiff.newBuilder().setM(0).setPayloadM(settings.m()).setEfConstruct(settings.efConstruct());
        var segment = (long) settings.segmentVectors() * dimension * Float.BYTES / BYTES_OF_KILOBYTE;
        var optimizers = OptimizersConfigDiff.newBuilder().setMaxSegmentSize(Math.max(segment, settings.indexingThreshold()))
                .setMemmapThreshold(settings.memmapThreshold()).setIndexingThreshold(settings.indexingThreshold());
        return CreateCollection.newBuilder().setCollectionName(name).setVectorsConfig(VectorsConfig.newBuilder().setParams(vectors))
                .setHnswConfig(graph).setOptimizersConfig(optimizers).setShardNumber(settings.shards())
                .setReplicationFactor(settings.replicas()).setWriteConsistencyFactor(settings.writeReplicas()).build();
    }
}
