package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreUrl;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A Vault or OpenBao with its transit engine, watched as a store is. */
public final class TransitKeys implements OpenStore {

    /** The product, as people call it. */
    public static final String PRODUCT = "Vault";
    private static final int NOT_INITIALISED = 501;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final TransitClient server;
    private final TransitTenantCipher cipher;

    private TransitKeys(TransitClient server, @Nullable TenantCipher before, Clock clock) {
        this.server = server;
        this.cipher = new TransitTenantCipher(server, before, clock);
    }

    /**
     * Without waiting for it to answer. A URL that cannot be right is {@code CONFIGURATION_INVALID}.
     *
     * @param before opens what was sealed while the keys were in files, null when nothing was
     */
    public static TransitKeys open(String variable, StoreUrl url, @Nullable TenantCipher before, Clock clock) {
        return new TransitKeys(new TransitClient(TransitConfig.of(variable, url)), before, clock);
    }

    /** The cipher over its keys. */
    public TenantCipher cipher() {
        return cipher;
    }

    @Override
    public <P> P port(Class<P> port) {
        return port.cast(cipher);
    }

    @Override
    public Server server() {
        var health = server.ask("sys/health?standbyok=true&perfstandbyok=true");
        if (health.status() == NOT_INITIALISED) {
            throw refused("is not initialised; initialise it (operator init), unseal it, enable transit");
        }
        if (health.status() != OK) {
            throw server.unavailable(health.body().path("sealed").asBoolean() ? "is sealed; unseal it (operator unseal)"
                    : "answered " + health.status());
        }
        if (server.ask("auth/token/lookup-self").status() == FORBIDDEN) {
            throw refused("does not know the token in %s, or it has expired; write a valid one there".formatted(server.config().token()));
        }
        requireMount();
        return new Server(health.body().path("server_name").asText(PRODUCT), health.body().path("version").asText());
    }

    private void requireMount() {
        var config = server.config();
        var any = server.ask("%s/keys/%s.any".formatted(config.mount(), config.prefix()));
        if (any.errors().contains("no handler for route") || any.errors().contains("unsupported path")) {
            throw refused(server.noMount());
        }
        if (any.status() == FORBIDDEN) {
            throw refused("lets the token in %s read no keys at '%s'; enable transit there, and give the token the policy of docs/stores.md"
                    .formatted(config.token(), config.mount()));
        }
    }

    private EdrsException refused(String why) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, "The key server at " + server.config().server() + " " + why + ".");
    }

    @Override
    public void close() {
        server.close();
    }
}
