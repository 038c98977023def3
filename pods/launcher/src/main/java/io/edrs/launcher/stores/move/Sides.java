package io.edrs.launcher.stores.move;

import org.jspecify.annotations.Nullable;

/**
 * The stores a write goes to.
 *
 * @param counts answers, and is written first
 * @param other follows what counts, null when there is none
 */
record Sides<P>(P counts, @Nullable P other) {}
