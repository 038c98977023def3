/** Understands what is asked: intent, stand-alone query, expected answer and complexity. */
@Configuration
@EdrsService("reasoning.interpreter")
@NullMarked
package io.edrs.reasoning.interpreter;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
