package io.edrs.platform.adapters.qdrant;

import static io.edrs.platform.adapters.qdrant.QdrantDouble.answer;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.WriteOrdering;
import io.qdrant.client.grpc.Points.WriteOrderingType;
import io.qdrant.client.grpc.PointsGrpc;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The points of the imitation; what is not waited for, out of order, or asked across tenants is refused. */
final class DoublePoints extends PointsGrpc.PointsImplBase {

    private final DoubleCollections collections;

    DoublePoints(DoubleCollections collections) {
        this.collections = collections;
    }

    @Override
    public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> to) {
        safely(to, () -> {
            expect(request.getWait(), "wait");
            collections.get(request.getCollectionName()).indexes().add(request);
            return PointsOperationResponse.getDefaultInstance();
        });
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> to) {
        safely(to, () -> {
            expectDurable(request.getWait(), request.getOrdering());
            var held = collections.get(request.getCollectionName());
            var size = held.created().getVectorsConfig().getParams().getSize();
            for (var point : request.getPointsList()) {
                expect(UUID.fromString(point.getId().getUuid()).version() == 5, "an id that is a UUID of version 5");
                expect(values(point.getVectors().getVector()).size() == size, "a vector of " + size);
                held.points().put(point.getId().getUuid(), point);
            }
            return PointsOperationResponse.getDefaultInstance();
        });
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> to) {
        safely(to, () -> {
            expectDurable(request.getWait(), request.getOrdering());
            var points = collections.get(request.getCollectionName()).points();
            if (request.getPoints().hasFilter()) {
                points.values().removeIf(point -> matches(point, checked(request.getPoints().getFilter())));
            } else {
                request.getPoints().getPoints().getIdsList().forEach(id -> points.remove(id.getUuid()));
            }
            return PointsOperationResponse.getDefaultInstance();
        });
    }

    @Override
    public void count(CountPoints request, StreamObserver<CountResponse> to) {
        safely(to, () -> CountResponse.newBuilder().setResult(CountResult.newBuilder().setCount(collections.get(request.getCollectionName())
                .points().values().stream().filter(point -> matches(point, checked(request.getFilter()))).count())).build());
    }

    @Override
    public void query(QueryPoints request, StreamObserver<QueryResponse> to) {
        safely(to, () -> {
            expect(request.hasReadConsistency(), "a read consistency");
            var query = request.getQuery().getNearest().getDense().getDataList();
            return QueryResponse.newBuilder().addAllResult(collections.get(request.getCollectionName()).points().values().stream()
                    .filter(point -> matches(point, checked(request.getFilter()))).map(point -> ScoredPoint.newBuilder().setId(point.getId())
                            .putAllPayload(point.getPayloadMap()).setScore(product(values(point.getVectors().getVector()), query)).build())
                    .sorted(Comparator.comparingDouble(ScoredPoint::getScore).reversed()).limit(request.getLimit()).toList()).build();
        });
    }

    private interface Work<T> {
        T done();
    }

    private static <T> void safely(StreamObserver<T> to, Work<T> work) {
        try {
            answer(to, work.done());
        } catch (RuntimeException e) {
            to.onError(e);
        }
    }

    private static void expectDurable(boolean wait, WriteOrdering ordering) {
        expect(wait, "wait");
        expect(ordering.getType() == WriteOrderingType.Strong, "strong ordering");
    }

    private static void expect(boolean given, String what) {
        if (!given) {
            throw Status.INVALID_ARGUMENT.withDescription("The imitation misses " + what).asRuntimeException();
        }
    }

    private static Filter checked(Filter filter) {
        expect(filter.getMustList().stream().anyMatch(condition -> condition.getField().getKey().equals("tenant")), "the tenant");
        return filter;
    }

    private static boolean matches(PointStruct point, Filter filter) {
        return filter.getMustList().stream().map(Condition::getField).allMatch(field -> {
            var value = point.getPayloadOrDefault(field.getKey(), Value.getDefaultInstance());
            var wanted = field.getMatch().getKeyword();
            return value.hasListValue() ? value.getListValue().getValuesList().stream().anyMatch(one -> one.getStringValue().equals(wanted))
                    : value.getStringValue().equals(wanted);
        });
    }

    private static List<Float> values(Vector vector) {
        return vector.hasDense() ? vector.getDense().getDataList() : vector.getDataList();
    }

    private static float product(List<Float> a, List<Float> b) {
        var sum = 0.0f;
        for (var d = 0; d < a.size(); d++) {
            sum += a.get(d) * b.get(d);
        }
        return sum;
    }
}
