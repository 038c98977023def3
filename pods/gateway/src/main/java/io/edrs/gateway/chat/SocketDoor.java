package io.edrs.gateway.chat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a socket's client says, one frame after the other in its order; who has connected may speak before the talk has begun. */
final class SocketDoor {

    private static final int MOST = 64;

    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable Consumer<String> talk;
    private @Nullable Runnable atEnd;
    private boolean hearing;
    private boolean closed;

    /** From now on the talk hears what is said; one that begins when the socket has gone ends at once. */
    void open(Consumer<String> begun, Runnable end) {
        synchronized (this) {
            if (!closed) {
                talk = begun;
                atEnd = end;
            }
        }
        if (talk == null) {
            end.run();
        } else {
            hear();
        }
    }

    /** False when more waits than is kept, and this is not. */
    boolean say(String frame) {
        synchronized (this) {
            if (waiting.size() >= MOST) {
                return false;
            }
            waiting.add(frame);
        }
        hear();
        return true;
    }

    void close() {
        Runnable end;
        synchronized (this) {
            closed = true;
            waiting.clear();
            end = atEnd;
            atEnd = null;
        }
        if (end != null) {
            end.run();
        }
    }

    private void hear() {
        for (var frame = next(false); frame != null; frame = next(true)) {
            try {
                talk.accept(frame);
            } catch (RuntimeException e) {
                // Who speaks next is heard again.
                rest();
                throw e;
            }
        }
    }

    private synchronized void rest() {
        hearing = false;
    }

    /** One thread hears at a time: whoever comes meanwhile leaves its frame to it. */
    private synchronized @Nullable String next(boolean goesOn) {
        if (talk == null || hearing && !goesOn) {
            return null;
        }
        var frame = waiting.poll();
        hearing = frame != null;
        return frame;
    }
}
