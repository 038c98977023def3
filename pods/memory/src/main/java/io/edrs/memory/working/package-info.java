/** Holds what is in mind now: the recent turns of each conversation and the items set down for it. */
@Configuration
@EdrsService(value = "memory.working", with = "memory.episodic")
@Keeps(series = ItemSeries.NAME)
@Sensitive(series = ItemSeries.NAME)
@NullMarked
package io.edrs.memory.working;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
