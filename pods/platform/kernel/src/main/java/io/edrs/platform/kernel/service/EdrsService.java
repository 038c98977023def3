package io.edrs.platform.kernel.service;

import io.edrs.schema.Payload;
import io.micronaut.context.annotation.Requires;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a package as a service, present in a process only when the process's target names it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Requires(condition = ServiceSwitch.class)
public @interface EdrsService {

    /** The target name, {@code <pod>.<service>}. */
    String value();

    /** The payload types its handlers take; an architecture test holds this to the handlers. */
    Class<? extends Payload>[] handles() default {};

    /** Services of the same pod that must run in the same process. */
    String[] with() default {};
}
