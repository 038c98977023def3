package io.edrs.platform.adapters.milvus;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.AtFirstUse;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreUrl;
import io.milvus.shaded.io.grpc.StatusRuntimeException;
import io.milvus.v2.client.ConnectConfig;
import io.milvus.v2.client.MilvusClientV2;
import io.milvus.v2.client.RetryConfig;
import io.milvus.v2.exception.ErrorCode;
import io.milvus.v2.exception.MilvusClientException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The client of one Milvus, connected at the first need: its constructor waits for the server. */
final class MilvusServer implements OpenStore {

    private static final int PORT = 19_530;
    private static final long PROBE_MILLIS = 3_000;
    private static final String OLDEST = "2.4";
    private static final int OLDEST_NUMBER = 2_004;
    /** Milvus Lite tells its own number behind its name. */
    private static final Pattern NUMBER = Pattern.compile("v?(\\d+)\\.(\\d+)");
    private final StoreUrl url;
    private final MilvusSettings settings;
    private final MilvusVectorIndex index;
    private final AtFirstUse<MilvusClientV2> client = new AtFirstUse<>(this::connected, MilvusClientV2::close);

    MilvusServer(StoreUrl url, MilvusSettings settings) {
        this.url = url;
        this.settings = settings;
        index = new MilvusVectorIndex(this, settings);
    }

    @Override
    public <P> P port(Class<P> port) {
        if (port != VectorIndex.class) {
            throw new EdrsException(KernelError.FEATURE_UNSUPPORTED, "Milvus holds vectors, not " + port.getSimpleName() + ".");
        }
        return port.cast(index);
    }

    @Override
    public Server server() {
        var version = call(MilvusClientV2::getServerVersion);
        return new Server("Milvus", version);
    }

    /** Calls the server; its errors come as those of the store. */
    <T> T call(Function<MilvusClientV2, T> work) {
        try {
            return work.apply(client.get());
        } catch (MilvusClientException e) {
            throw translated(e, e.getErrorCode() == ErrorCode.INVALID_PARAMS);
        } catch (StatusRuntimeException e) {
            // Connecting does not wrap what gRPC throws.
            throw translated(e, false);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new EdrsException(KernelError.STORE_UNAVAILABLE, "Milvus at " + url + " did not close: " + e, e);
        }
    }

    private MilvusClientV2 connected() {
        var client = new MilvusClientV2(config());
        try {
            client.retryConfig(RetryConfig.builder().maxRetryTimes(1).build());
            refuseOld(client.getServerVersion());
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** Before 2.4 the server puts what is upserted where searches by partition key do not look: they would answer nothing, without an error. */
    private void refuseOld(String version) {
        var number = NUMBER.matcher(version);
        if (number.lookingAt() && Integer.parseInt(number.group(1)) * 1_000 + Integer.parseInt(number.group(2)) < OLDEST_NUMBER) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "Milvus at " + url + " is " + version + ", which loses replaced entries to searches; use " + OLDEST + " or newer.");
        }
    }

    private ConnectConfig config() {
        var host = url.hosts().getFirst();
        var config = ConnectConfig.builder()
                .uri((settings.tls() ? "https://" : "http://") + StoreUrl.host(host) + ":" + StoreUrl.port(host, PORT))
                .secure(settings.tls()).connectTimeoutMs(PROBE_MILLIS).rpcDeadlineMs(settings.timeout().toMillis());
        if (!url.path().isEmpty()) {
            config.dbName(url.path());
        }
        if (!url.password().isEmpty()) {
            config.token(url.user().isEmpty() ? url.password() : url.user() + ":" + url.password());
        }
        return config.build();
    }

    private EdrsException translated(RuntimeException e, boolean wrong) {
        var said = String.valueOf(e.getMessage());
        var lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("unauthenticated") || lower.contains("auth check failure") || lower.contains("permission")) {
            return new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "Milvus at " + url + " does not accept the user and password of the URL: " + said, e);
        }
        if (lower.contains("database not found")) {
            return new EdrsException(KernelError.CONFIGURATION_INVALID, "Milvus at " + url + " has no database '" + url.path()
                    + "'; create it or leave the path of the URL empty: " + said, e);
        }
        if (wrong) {
            return new EdrsException(KernelError.UNEXPECTED, "Milvus at " + url + " (needs " + OLDEST + " or newer) refused: " + said, e);
        }
        return new EdrsException(KernelError.STORE_UNAVAILABLE, "Milvus at " + url + " failed: " + said, e);
    }
}
