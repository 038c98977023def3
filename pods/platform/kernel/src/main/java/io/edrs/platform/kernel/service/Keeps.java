package io.edrs.platform.kernel.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares what a service keeps in its stores, by name, so that it can move house and go with a purged tenant; writing other documents, entries or blobs is refused. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Keeps {

    /** Collections of documents. */
    String[] collections() default {};

    /** Journals. */
    String[] journals() default {};

    /** Time series; they go with a purged tenant, and move under a short hold. */
    String[] series() default {};

    /** Collections of vectors; they go with a purged tenant, and are rebuilt instead of moved. */
    String[] vectors() default {};

    /** What the names of its blobs begin with. */
    String[] blobs() default {};
}
