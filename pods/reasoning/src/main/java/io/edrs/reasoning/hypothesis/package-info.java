/** Explains observations: ranked explanations with what each assumes, and the observation that would best tell them apart. */
@Configuration
@EdrsService("reasoning.hypothesis")
@NullMarked
package io.edrs.reasoning.hypothesis;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
