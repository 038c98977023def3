/** Sees one thing as another by structure, and learns rules from examples. */
@Configuration
@EdrsService("reasoning.abstraction")
@NullMarked
package io.edrs.reasoning.abstraction;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
