package io.edrs.platform.kernel.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a service keeps sealed at rest with the key of the tenant. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Sensitive {

    /** Top-level fields of documents, {@code collection.field}; they cannot be filtered by. */
    String[] fields() default {};

    /** Journals whose entries are sealed whole. */
    String[] journals() default {};

    /** Series whose points' bodies are sealed; their values, labels and moments are not. */
    String[] series() default {};

    /** Whether its blobs are sealed. */
    boolean blobs() default false;
}
