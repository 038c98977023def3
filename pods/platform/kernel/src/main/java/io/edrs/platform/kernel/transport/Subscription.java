package io.edrs.platform.kernel.transport;

/** An open subscription. Closing it never unsubscribes: its backlog stays. */
public interface Subscription extends AutoCloseable {

    /** Takes no further messages from the broker until resumed. */
    void pause();

    /** Takes messages again. */
    void resume();

    @Override
    void close();
}
