package io.edrs.platform.adapters.keys;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreUrl;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a key server is: {@code vault://host:8200/transit?token=file:/path}.
 *
 * @param mount of the transit engine
 * @param token the file that holds the token, read anew for every call: whoever renews tokens writes them there
 * @param ca certificates to trust besides those of the JVM, PEM
 * @param prefix of the names of keys, for several systems on one server
 * @param cache how long a key may be used without asking whether it still is there
 */
record TransitConfig(URI server, String mount, Path token, @Nullable Path ca, String namespace, String prefix, Duration cache) {

    private static final Set<String> KNOWN = Set.of("token", "ca", "tls", "namespace", "prefix", "cache");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int PORT = 8200;
    private static final int LONGEST_CACHE_S = 600;
    private static final String FILE = "file:";

    static TransitConfig of(String variable, StoreUrl url) {
        url.parameters().keySet().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw refused(variable, "has the parameter '" + name + "'; there are " + KNOWN.stream().sorted().toList());
        });
        if (url.hosts().size() != 1) {
            throw refused(variable, "names several hosts; name one, or what balances between them");
        }
        var mount = url.path().isEmpty() ? "transit" : matching(variable, "mount", "[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*", url.path());
        var ca = url.parameter("ca", "");
        return new TransitConfig(server(variable, url), mount, token(variable, url), ca.isEmpty() ? null : Path.of(ca),
                url.parameter("namespace", ""), matching(variable, "prefix", "[a-z][a-z0-9]{0,31}", url.parameter("prefix", "edrs")),
                cache(variable, url.parameter("cache", "60s")));
    }

    private static URI server(String variable, StoreUrl url) {
        var host = StoreUrl.host(url.hosts().getFirst());
        var plain = url.parameter("tls", "true").equals("false");
        if (plain && !LOOPBACK.contains(host)) {
            throw refused(variable, "says tls=false for " + host + ", and keys in the clear are for loopback alone; leave it out");
        }
        return URI.create("%s://%s:%d".formatted(plain ? "http" : "https", host, StoreUrl.port(url.hosts().getFirst(), PORT)));
    }

    /** Only from a file: what stands in a variable is seen by whoever sees the process. */
    private static Path token(String variable, StoreUrl url) {
        var token = url.parameter("token", "");
        if (!token.startsWith(FILE) || !url.password().isEmpty()) {
            throw refused(variable, "must say where the token is; write it into a file that only this user reads, and add token=file:/its/path");
        }
        return Path.of(token.substring(FILE.length()).replaceFirst("^//", ""));
    }

    private static Duration cache(String variable, String text) {
        var seconds = text.matches("[1-9][0-9]{0,2}s") ? Integer.parseInt(text.substring(0, text.length() - 1)) : 0;
        if (seconds < 1 || seconds > LONGEST_CACHE_S) {
            throw refused(variable, "says cache=" + text + "; it must be 1s to " + LONGEST_CACHE_S + "s");
        }
        return Duration.ofSeconds(seconds);
    }

    private static String matching(String variable, String what, String pattern, String value) {
        if (!value.matches(pattern)) {
            throw refused(variable, "has the " + what + " '" + value + "', which must match " + pattern);
        }
        return value;
    }

    private static EdrsException refused(String variable, String why) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, variable + " " + why + ".");
    }
}
