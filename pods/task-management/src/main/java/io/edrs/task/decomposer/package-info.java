/** Splits a question with several parts into questions that stand alone. */
@Configuration
@EdrsService(value = "task.decomposer", handles = DecompositionRequested.class)
@NullMarked
package io.edrs.task.decomposer;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.task.DecompositionRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
