package io.edrs.gateway.mcp;

import java.util.function.BiConsumer;

/** What a tool tells before it is done; each time it is a step further. */
final class Progress {

    /** Nobody asked for it. */
    static final Progress UNHEARD = new Progress((step, message) -> { });

    private final BiConsumer<Integer, String> listener;
    private int step;

    /** @param listener hears the number of the step, from 1 on, and what is done */
    Progress(BiConsumer<Integer, String> listener) {
        this.listener = listener;
    }

    synchronized void say(String message) {
        step++;
        listener.accept(step, message);
    }
}
