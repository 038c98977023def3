/** Decides with reasons: by learned trees, by decision tables, by several criteria, and by expected utility. */
@Configuration
@EdrsService("reasoning.decision")
@NullMarked
package io.edrs.reasoning.decision;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
