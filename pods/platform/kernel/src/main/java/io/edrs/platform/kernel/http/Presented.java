package io.edrs.platform.kernel.http;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a request shows of its caller. */
public final class Presented {

    private static final String IN_SUBPROTOCOL = "edrs.key.";

    private Presented() {}

    /** The key or token, null when there is none. */
    public static @Nullable String by(HttpRequest<?> request) {
        var header = request.getHeaders().get("Authorization");
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).trim();
        }
        var key = request.getHeaders().get("X-API-Key");
        return key == null ? inSubprotocol(request) : key;
    }

    /** Scripts in browsers can give a socket no header but the names of its subprotocols. */
    private static @Nullable String inSubprotocol(HttpRequest<?> request) {
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
            return null;
        }
        return request.getHeaders().getAll("Sec-WebSocket-Protocol").stream().flatMap(names -> Arrays.stream(names.split(","))).map(String::strip)
                .filter(name -> name.startsWith(IN_SUBPROTOCOL)).map(name -> name.substring(IN_SUBPROTOCOL.length())).findFirst().orElse(null);
    }

    /** Whether it has the form of a signed token (JWT, RFC 7519). */
    public static boolean isToken(String presented) {
        return presented.startsWith("eyJ") && presented.chars().filter(c -> c == '.').count() == 2;
    }
}
