package io.edrs.platform.kernel.transport;

/**
 * What to listen to.
 *
 * @param name the subscription's name, the service
 * @param queueSize messages held ready in this process
 */
public record SubscriptionSpec(String topic, String name, Mode mode, int queueSize) {

    /** How messages are shared among the processes of one subscription. */
    public enum Mode {
        /** One process per ordering key at a time, in order; the subscription is durable, from the earliest message. */
        KEY_SHARED,
        /** Any process takes any message. */
        SHARED,
        /** This process alone; not durable. */
        PRIVATE
    }
}
