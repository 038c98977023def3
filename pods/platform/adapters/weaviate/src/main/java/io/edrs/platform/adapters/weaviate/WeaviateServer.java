package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.AtFirstUse;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreUrl;
import io.weaviate.client6.v1.api.Authentication;
import io.weaviate.client6.v1.api.Config;
import io.weaviate.client6.v1.api.WeaviateApiException;
import io.weaviate.client6.v1.api.WeaviateClient;
import io.weaviate.client6.v1.api.WeaviateUnsupportedVersionException;
import java.io.IOException;
import java.util.concurrent.Callable;

/** The client of one Weaviate, connected at the first need: its constructor asks the server for its version. */
final class WeaviateServer implements OpenStore {

    private static final int PROBE_SECONDS = 3;
    private static final int PORT = 8_080;
    private static final int TLS_PORT = 443;
    private final StoreUrl url;
    private final WeaviateSettings settings;
    private final WeaviateVectorIndex index;
    private final AtFirstUse<WeaviateClient> client;

    WeaviateServer(StoreUrl url, WeaviateSettings settings) {
        this.url = url;
        this.settings = settings;
        client = new AtFirstUse<>(() -> new WeaviateClient(config(settings.timeoutSeconds())), WeaviateClient::close);
        index = new WeaviateVectorIndex(this, settings);
    }

    /** What is asked of the server. */
    @FunctionalInterface
    interface Work<T> {
        T of(WeaviateClient client) throws IOException;
    }

    @Override
    public <P> P port(Class<P> port) {
        if (port != VectorIndex.class) {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED, "Weaviate holds vectors, not " + port.getSimpleName() + ".");
        }
        return port.cast(index);
    }

    @Override
    public Server server() {
        return new Server("Weaviate", translated(() -> {
            try (var probe = new WeaviateClient(config(PROBE_SECONDS))) {
                return probe.meta().version();
            }
        }));
    }

    /** Calls the server; its errors come as those of the store. */
    <T> T call(Work<T> work) {
        return translated(() -> work.of(client.get()));
    }

    private <T> T translated(Callable<T> call) {
        try {
            return call.call();
        } catch (WeaviateUnsupportedVersionException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "Weaviate at " + url + " is too old: " + e.getMessage(), e);
        } catch (WeaviateApiException e) {
            throw WeaviateFailures.translated(url, e);
        } catch (EdrsException e) {
            throw e;
        } catch (Exception e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Weaviate at " + url + " (gRPC port " + settings.grpcPort()
                    + ") is out of reach: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Weaviate at " + url + " did not close: " + e, e);
        }
    }

    private Config config(int timeoutSeconds) {
        var entry = url.hosts().getFirst();
        var secure = url.scheme().equals("https");
        return Config.of(config -> {
            config.scheme(secure ? "https" : "http").httpHost(StoreUrl.host(entry)).httpPort(StoreUrl.port(entry, secure ? TLS_PORT : PORT))
                    .grpcHost(StoreUrl.host(entry)).grpcPort(settings.grpcPort()).timeout(timeoutSeconds);
            if (!url.password().isEmpty()) {
                config.authentication(Authentication.apiKey(url.password()));
            }
            return config;
        });
    }
}
