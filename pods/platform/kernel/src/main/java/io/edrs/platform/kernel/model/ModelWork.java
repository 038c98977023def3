package io.edrs.platform.kernel.model;

import java.util.Optional;
import java.util.stream.Stream;

/** Work that a model does item by item, each asked for once, in rounds that may stop anywhere. */
public interface ModelWork<T> {

    /** The service in whose name the model is asked; it has one such work at the most. */
    String service();

    /** What an item is called, in the plural. */
    String items();

    /** What to do for the work to be allowed. */
    String howToAllow();

    /** Within which bounds the model works. */
    ModelBounds bounds();

    /** What waits for the model, in order and read no further than it is taken; an item is done with when the next is taken. */
    Stream<T> waiting(String tenant);

    /** Notes that the model is asked for the item now; empty when there is nothing to ask, or it was asked before. */
    Optional<ModelQuestion> begin(String tenant, T item);
}
