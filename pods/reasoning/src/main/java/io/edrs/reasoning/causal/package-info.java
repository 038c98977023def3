/** Finds, identifies and estimates what causes what, in hindsight too, over the graphs and tables a tenant keeps. */
@Configuration
@EdrsService("reasoning.causal")
@NullMarked
package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
