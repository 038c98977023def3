package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at who knocks at a socket before it is opened, and sends away who brings no WebSocket. It must not wait, nor leave its thread: the
 * first frames follow right behind, and would meet a connection that is no socket yet.
 */
@ServerFilter(SocketFilter.PATH)
class SocketFilter implements Ordered {

    static final String PATH = "/api/v1/conversations/*/socket";
    private static final int AFTER_LIMITS = 200;

    @RequestFilter
    @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        var caller = Caller.of(request).orElse(null);
        if (caller == null) {
            return null;
        }
        caller.require("ask");
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
            return HttpResponse.status(HttpStatus.UPGRADE_REQUIRED).header("Upgrade", "websocket").body(Map.of("protocol", ChatSocket.PROTOCOL));
        }
        return null;
    }

    @Override
    public int getOrder() {
        return AFTER_LIMITS;
    }
}
