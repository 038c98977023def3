package io.edrs.memory.context;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How large context documents may grow.
 *
 * @param largest bytes of a document with its history
 * @param versions versions that can be read again
 * @param deepest levels of objects and lists within each other
 */
@ConfigurationProperties("edrs.memory.context")
record ContextConfig(@Bindable(defaultValue = "2097152") int largest, @Bindable(defaultValue = "500") int versions,
        @Bindable(defaultValue = "32") int deepest) {}
