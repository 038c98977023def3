package io.edrs.gateway.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where frames wait that come before their talk has begun: who has connected may speak at once. */
final class SocketDoor {

    private static final int MOST_EARLY = 64;

    private final List<String> early = new ArrayList<>();
    private @Nullable SocketTalk talk;

    /** Lets in what waited, in order. */
    void open(SocketTalk begun) {
        List<String> waited;
        synchronized (this) {
            talk = begun;
            waited = List.copyOf(early);
            early.clear();
        }
        waited.forEach(begun::hear);
    }

    void hear(String message) {
        var open = openOrKept(message);
        if (open != null) {
            open.hear(message);
        }
    }

    synchronized void close() {
        if (talk != null) {
            talk.end();
        }
    }

    private synchronized @Nullable SocketTalk openOrKept(String message) {
        if (talk == null && early.size() < MOST_EARLY) {
            early.add(message);
        }
        return talk;
    }
}
