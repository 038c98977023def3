package io.edrs.gateway.openai;

import io.edrs.gateway.Dialogue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reply that may come before anybody is ready to be told of it. */
final class CompletableReply {

    private Dialogue.@Nullable Reply come;
    private @Nullable Consumer<Dialogue.Reply> ready;

    synchronized void come(Dialogue.Reply reply) {
        come = reply;
        if (ready != null) {
            ready.accept(reply);
        }
    }

    synchronized void tell(Consumer<Dialogue.Reply> listener) {
        ready = listener;
        if (come != null) {
            listener.accept(come);
        }
    }
}
