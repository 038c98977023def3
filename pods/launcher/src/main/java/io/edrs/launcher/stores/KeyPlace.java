package io.edrs.launcher.stores;

import io.edrs.platform.adapters.keys.FileMasterKey;
import io.edrs.platform.adapters.keys.FileTenantCipher;
import io.edrs.platform.adapters.keys.TransitKeys;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of tenants are: in files, or in a key server.
 *
 * @param server watched as a store is, null for files
 * @param url without parameters
 */
public record KeyPlace(TenantCipher cipher, @Nullable OpenStore server, String url, String origin) {

    /** The variable that names a key server. */
    public static final String VARIABLE = "EDRS_KEYS_URL";
    private static final Set<String> SCHEMES = Set.of("vault", "openbao");

    /** @param value of the variable, empty for files @param folder of the files, which open what was sealed before there was a server */
    public static KeyPlace of(String value, Path folder, Clock clock) {
        if (value.isBlank()) {
            return new KeyPlace(files(folder, clock), null, folder.toString(), "default");
        }
        var url = url(value.strip());
        var before = Files.exists(folder.resolve("master")) ? files(folder, clock) : null;
        var keys = TransitKeys.open(VARIABLE, url, before, clock);
        return new KeyPlace(keys.cipher(), keys, url.toString(), VARIABLE);
    }

    /** Refuses a value that cannot be right, without asking the server. */
    public static void check(String value) {
        TransitKeys.open(VARIABLE, url(value.strip()), null, Clock.systemUTC()).close();
    }

    /** What the server says it is; throws with one line that says what to do. */
    public static String ask(String value) {
        var url = url(value.strip());
        try (var server = TransitKeys.open(VARIABLE, url, null, Clock.systemUTC())) {
            var told = server.server();
            return "%s %s %s".formatted(told.product(), told.version(), url);
        }
    }

    private static StoreUrl url(String value) {
        var url = StoreUrl.parse(VARIABLE, Choice.text(VARIABLE, value));
        if (!SCHEMES.contains(url.scheme())) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "%s begins with '%s'; write vault://host:8200/transit?token=file:/path, or leave it unset for files."
                    .formatted(VARIABLE, url.scheme()));
        }
        return url;
    }

    private static TenantCipher files(Path folder, Clock clock) {
        return new FileTenantCipher(folder, new FileMasterKey(folder.resolve("master")), new Ids(clock));
    }
}
