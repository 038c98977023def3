package io.edrs.platform.adapters.qdrant;

import static io.edrs.platform.adapters.qdrant.QdrantDouble.answer;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.CollectionsGrpc;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The collections of the imitation. */
final class DoubleCollections extends CollectionsGrpc.CollectionsImplBase {

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    record Held(CreateCollection created, Map<String, PointStruct> points, List<CreateFieldIndexCollection> indexes) {}

    Held get(String name) {
        return Optional.ofNullable(held.get(name)).orElseThrow(() ->
                Status.NOT_FOUND.withDescription("Collection `" + name + "` doesn't exist!").asRuntimeException());
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> to) {
        var there = held.putIfAbsent(request.getCollectionName(), new Held(request, new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>()));
        if (there != null) {
            to.onError(Status.ALREADY_EXISTS.withDescription(request.getCollectionName()).asRuntimeException());
        } else {
            answer(to, CollectionOperationResponse.newBuilder().setResult(true).build());
        }
    }

    @Override
    public void collectionExists(CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> to) {
        answer(to, CollectionExistsResponse.newBuilder().setResult(
                CollectionExists.newBuilder().setExists(held.containsKey(request.getCollectionName()))).build());
    }

    @Override
    public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> to) {
        answer(to, ListCollectionsResponse.newBuilder().addAllCollections(held.keySet().stream()
                .map(name -> CollectionDescription.newBuilder().setName(name).build()).toList()).build());
    }
}
