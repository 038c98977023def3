/** Lets a large reasoning model propose formulas for what was said; what follows from them is for the prover to say. */
@Configuration
@EdrsService("reasoning.deepseek")
@NullMarked
package io.edrs.reasoning.deepseek;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
