package io.edrs.platform.kernel.model;

import java.time.Duration;

/**
 * Within which bounds a model works at something.
 *
 * @param enabled whether it works at all
 * @param round items it is asked for in one round of the job
 * @param deadline the longest to wait for one item
 */
public record ModelBounds(boolean enabled, int round, Duration deadline) {}
