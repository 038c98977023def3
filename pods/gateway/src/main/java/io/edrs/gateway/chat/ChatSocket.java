package io.edrs.gateway.chat;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A conversation over a WebSocket (RFC 6455): the frames of its event stream, and questions the other way. */
@ServerWebSocket(value = "/api/v1/conversations/{conversationId}/socket", subprotocols = ChatSocket.PROTOCOL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChatSocket {

    static final String PROTOCOL = "edrs.chat.v1";

    private final SocketTalks talks;
    private final Map<String, SocketDoor> open = new ConcurrentHashMap<>();

    ChatSocket(SocketTalks talks) {
        this.talks = talks;
    }

    @OnOpen
    void open(UUID conversationId, WebSocketSession session, HttpRequest<?> request) {
        var caller = Caller.of(request).orElse(null);
        if (caller == null) {
            session.close(CloseReason.POLICY_VIOLATION);
            return;
        }
        var door = door(session);
        talks.begin(caller, conversationId, new SocketWriter(session, talks.queue())).ifPresent(talk -> door.open(talk::hear, talk::end));
    }

    @OnMessage(maxPayloadLength = 262_144)
    void said(String message, WebSocketSession session) {
        if (session.isOpen() && !door(session).say(message)) {
            session.close(SocketWriter.TOO_SLOW);
        }
    }

    @OnClose
    void close(WebSocketSession session) {
        var door = open.remove(session.getId());
        if (door != null) {
            door.close();
        }
    }

    @OnError
    void failed(WebSocketSession session, Throwable cause) {
        close(session);
        session.close(CloseReason.INTERNAL_ERROR);
    }

    private SocketDoor door(WebSocketSession session) {
        return open.computeIfAbsent(session.getId(), id -> new SocketDoor());
    }
}
