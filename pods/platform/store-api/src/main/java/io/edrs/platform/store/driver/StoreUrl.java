package io.edrs.platform.store.driver;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code scheme://user:password@host:port,host:port/path?name=value} (RFC 3986, with several hosts as the drivers of
 * clusters take them; a leading {@code jdbc:} is ignored). Its text form hides the password.
 *
 * @param text the whole URL, password included, without {@code jdbc:}
 * @param scheme in lower case
 * @param user empty when none is given
 * @param hosts at least one, each {@code host} or {@code host:port}
 * @param path without the leading slash: a database, a keyspace, a bucket
 */
public record StoreUrl(String text, String scheme, String user, String password, List<String> hosts, String path,
        Map<String, String> parameters) {

    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
                    + "(?<hosts>[^/?@]+)(?:/(?<path>[^?]*))?(?:\\?(?<query>.*))?");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?");

    /** The parts of a URL, or {@code CONFIGURATION_INVALID} naming the variable it came from, never its password. */
    public static StoreUrl parse(String variable, String url) {
        var text = url.strip().replaceFirst("^jdbc:", "");
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw refused(variable, "is no URL");
        }
        var hosts = List.of(parts.group("hosts").split(","));
        hosts.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw refused(variable, "names the host '" + host + "'");
        });
        return new StoreUrl(text, parts.group("scheme").toLowerCase(Locale.ROOT), decoded(variable, parts.group("user")),
                decoded(variable, parts.group("password")), hosts, decoded(variable, parts.group("path")),
                parameters(variable, parts.group("query")));
    }

    /** The host of one entry of {@link #hosts}. */
    public static String host(String entry) {
        var colon = colon(entry);
        return colon < 0 ? entry : entry.substring(0, colon);
    }

    /** The port of one entry of {@link #hosts}, or the given one. */
    public static int port(String entry, int otherwise) {
        var colon = colon(entry);
        return colon < 0 ? otherwise : Integer.parseInt(entry.substring(colon + 1));
    }

    /** A parameter, or the given value. */
    public String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    /** The URL with this parameter too, unless it has one of that name. */
    public StoreUrl withDefault(String name, String value) {
        if (parameters.containsKey(name)) {
            return this;
        }
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        var pair = name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new StoreUrl(text + (text.contains("?") ? '&' : '?') + pair, scheme, user, password, hosts, path, Map.copyOf(more));
    }

    /** The URL without its password and parameters, for people and logs. */
    @Override
    public String toString() {
        return scheme + "://" + (user.isEmpty() ? "" : user + "@") + String.join(",", hosts) + (path.isEmpty() ? "" : "/" + path);
    }

    private static int colon(String entry) {
        var colon = entry.lastIndexOf(':');
        return colon > entry.lastIndexOf(']') ? colon : -1;
    }

    private static Map<String, String> parameters(String variable, String query) {
        var parameters = new LinkedHashMap<String, String>();
        if (query != null) {
            Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
                var half = pair.split("=", 2);
                parameters.put(decoded(variable, half[0]), half.length == 1 ? "" : decoded(variable, half[1]));
            });
        }
        return Map.copyOf(parameters);
    }

    private static String decoded(String variable, String text) {
        try {
            return text == null ? "" : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(variable, "has a wrong percent escape");
        }
    }

    private static EdrsException refused(String variable, String what) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, variable + " " + what
                + "; it must look like scheme://user:password@host:port/database, special characters of the password percent-encoded.");
    }
}
