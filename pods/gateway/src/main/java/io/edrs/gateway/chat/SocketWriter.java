package io.edrs.gateway.chat;

import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import java.util.ArrayDeque;
import java.util.Queue;

/** Writes to a socket no faster than it takes: one frame at a time; whoever falls too far behind is closed and may resume. */
final class SocketWriter {

    /** Try again later (RFC 6455 registry). */
    static final CloseReason TOO_SLOW = new CloseReason(1013, "Too slow; come back and resume.");

    private final WebSocketSession session;
    private final int most;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean writing;

    SocketWriter(WebSocketSession session, int most) {
        this.session = session;
        this.most = most;
    }

    synchronized void say(String frame) {
        if (waiting.size() >= most) {
            waiting.clear();
            session.close(TOO_SLOW);
            return;
        }
        waiting.add(frame);
        if (!writing) {
            next();
        }
    }

    void close(CloseReason reason) {
        session.close(reason);
    }

    private synchronized void next() {
        var frame = session.isOpen() ? waiting.poll() : null;
        writing = frame != null;
        if (frame != null) {
            session.sendAsync(frame).whenComplete((sent, failure) -> next());
        }
    }
}
