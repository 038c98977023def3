package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at who knocks at a socket before it is opened, and sends away who brings no WebSocket. */
@ServerFilter(SocketFilter.PATH)
class SocketFilter implements Ordered {

    static final String PATH = "/api/v1/conversations/*/socket";
    private static final int AFTER_LIMITS = 200;
    private static final int ID = 4;

    private final AnswerDesk desk;

    SocketFilter(AnswerDesk desk) {
        this.desk = desk;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        var caller = Caller.of(request).orElse(null);
        if (caller == null) {
            return null;
        }
        caller.require("ask");
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
            return HttpResponse.status(HttpStatus.UPGRADE_REQUIRED).header("Upgrade", "websocket").body(Map.of("protocol", ChatSocket.PROTOCOL));
        }
        desk.conversation(caller, conversation(request));
        return null;
    }

    @Override
    public int getOrder() {
        return AFTER_LIMITS;
    }

    private static UUID conversation(HttpRequest<?> request) {
        var named = request.getPath().split("/")[ID];
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException e) {
            throw new EdrsException(ChatError.CONVERSATION_NOT_FOUND, "There is no conversation '%s'.".formatted(named), e);
        }
    }
}
