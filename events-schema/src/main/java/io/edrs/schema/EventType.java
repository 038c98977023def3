package io.edrs.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an event type, {@code <domain>.<past participle>} or {@code <domain>.<…_requested>}, once and for all. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The full type name, for example {@code gateway.request_received}; its first part is the domain. */
    String value();

    /** Whether a loss would matter. Asks, replies and stream chunks are volatile. */
    Durability durability() default Durability.DURABLE;

    /** Where its topic lives. */
    Route route() default Route.TENANT;

    /** Raised whenever a field is added. */
    int version() default 1;
}
