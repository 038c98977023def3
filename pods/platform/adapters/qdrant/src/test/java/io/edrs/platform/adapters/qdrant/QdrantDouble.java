package io.edrs.platform.adapters.qdrant;

import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An imitation of Qdrant, not Qdrant: it speaks the protocol of the product's own client over a real port, answers by
 * comparing one by one, and refuses what the adapter must never send.
 */
final class QdrantDouble implements AutoCloseable {

    static final String KEY = "the-key";
    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);
    final DoubleCollections collections = new DoubleCollections();
    private final Server server;

    QdrantDouble(String version) {
        try {
            server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).intercept(new KeyCheck())
                    .addService(health(version)).addService(collections).addService(new DoublePoints(collections)).build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String key) {
        return "qdrant://:" + key + "@127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    static <T> void answer(StreamObserver<T> to, T answer) {
        to.onNext(answer);
        to.onCompleted();
    }

    private static BindableService health(String version) {
        return new QdrantGrpc.QdrantImplBase() {
            @Override
            public void healthCheck(HealthCheckRequest request, StreamObserver<HealthCheckReply> to) {
                answer(to, HealthCheckReply.newBuilder().setTitle("imitation of qdrant").setVersion(version).build());
            }
        };
    }

    private static final class KeyCheck implements ServerInterceptor {

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            var open = call.getMethodDescriptor().getFullMethodName().endsWith("HealthCheck");
            if (!open && !KEY.equals(headers.get(API_KEY))) {
                call.close(Status.UNAUTHENTICATED.withDescription("Must provide an API key"), new Metadata());
                return new ServerCall.Listener<>() {};
            }
            return next.startCall(call, headers);
        }
    }
}
