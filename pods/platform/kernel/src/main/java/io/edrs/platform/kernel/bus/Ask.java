package io.edrs.platform.kernel.bus;

import io.edrs.schema.Payload;

/**
 * A question to another pod.
 *
 * @param name how it is called in an answer's {@code missing}
 * @param required whether the asker cannot go on without the reply
 */
public record Ask<R extends Payload>(String name, Payload request, Class<R> reply, boolean required) {

    /** An ask whose missing reply leaves the asking event unacknowledged, so that it is retried. */
    public static <R extends Payload> Ask<R> required(String name, Payload request, Class<R> reply) {
        return new Ask<>(name, request, reply, true);
    }

    /** An ask whose missing reply is named and done without. */
    public static <R extends Payload> Ask<R> optional(String name, Payload request, Class<R> reply) {
        return new Ask<>(name, request, reply, false);
    }
}
