/** Checks every sentence of an answer against the evidence it claims to rest on. */
@Configuration
@EdrsService("reasoning.verification")
@NullMarked
package io.edrs.reasoning.verification;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
