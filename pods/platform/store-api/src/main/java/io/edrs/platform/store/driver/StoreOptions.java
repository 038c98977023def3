package io.edrs.platform.store.driver;

import java.time.Clock;

/**
 * What every driver may need to know.
 *
 * @param connections the most connections its pool may hold
 */
public record StoreOptions(Clock clock, int connections) {}
