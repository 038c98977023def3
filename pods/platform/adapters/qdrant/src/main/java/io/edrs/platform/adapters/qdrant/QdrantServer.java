package io.edrs.platform.adapters.qdrant;

import com.google.common.util.concurrent.ListenableFuture;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreUrl;
import io.grpc.Status;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** The client of one Qdrant; its channel connects at the first call. */
final class QdrantServer implements OpenStore {

    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final int[] OLDEST = {1, 11};
    private final StoreUrl url;
    private final QdrantSettings settings;
    private final QdrantClient client;
    private final QdrantVectorIndex index;

    QdrantServer(StoreUrl url, QdrantSettings settings) {
        this.url = url;
        this.settings = settings;
        // The client's own check of versions would call the server now, and only warn.
        var grpc = QdrantGrpcClient.newBuilder(StoreUrl.host(url.hosts().getFirst()), settings.grpcPort(), url.scheme().equals("https"), false)
                .withTimeout(settings.timeout());
        client = new QdrantClient((url.password().isEmpty() ? grpc : grpc.withApiKey(url.password())).build());
        index = new QdrantVectorIndex(this, settings);
    }

    @Override
    public <P> P port(Class<P> port) {
        if (port != VectorIndex.class) {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED, "Qdrant holds vectors, not " + port.getSimpleName() + ".");
        }
        return port.cast(index);
    }

    @Override
    public Server server() {
        var version = call(qdrant -> qdrant.healthCheckAsync(PROBE)).getVersion();
        // Health is answered without a key; names of collections are not.
        call(qdrant -> qdrant.listCollectionsAsync(PROBE));
        if (version.matches("\\d+\\.\\d+.*") && Arrays.compare(numbers(version), OLDEST) < 0) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "Qdrant at " + url + " is of version " + version
                    + "; it must be " + OLDEST[0] + "." + OLDEST[1] + " or newer, which knows tenants.");
        }
        return new Server("Qdrant", version);
    }

    /** Calls the server and waits; its errors come as those of the store. */
    <T> T call(Function<QdrantClient, ListenableFuture<T>> work) {
        try {
            return work.apply(client).get();
        } catch (ExecutionException e) {
            throw translated(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Waiting for Qdrant at " + url + " was broken off.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private EdrsException translated(Throwable e) {
        var where = "Qdrant at " + url + " (gRPC port " + settings.grpcPort() + ")";
        return switch (Status.fromThrowable(e).getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> new EdrsException(KernelError.CONFIGURATION_INVALID, where
                    + " does not accept the API key; put one it knows into the password of the URL: " + e.getMessage(), e);
            case INVALID_ARGUMENT, UNIMPLEMENTED, FAILED_PRECONDITION ->
                    new EdrsException(KernelError.UNEXPECTED, where + " refused: " + e.getMessage(), e);
            default -> new EdrsException(KernelError.STORE_UNAVAILABLE, where + " failed: " + e.getMessage(), e);
        };
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+")).limit(2).mapToInt(Integer::parseInt).toArray();
    }
}
