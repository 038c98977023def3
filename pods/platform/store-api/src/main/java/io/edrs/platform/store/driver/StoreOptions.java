package io.edrs.platform.store.driver;

import java.time.Clock;
import java.util.Map;

/**
 * What every driver may need to know.
 *
 * @param connections the most connections its pool may hold
 * @param settings driver settings by name, for example {@code consistency=LOCAL_ONE}; unknown ones are refused
 */
public record StoreOptions(Clock clock, int connections, Map<String, String> settings) {}
