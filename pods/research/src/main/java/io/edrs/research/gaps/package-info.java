/** Keeps what could not be answered and says what would close each gap. */
@Configuration
@EdrsService(value = "research.gaps", handles = AnswerCompleted.class)
@NullMarked
package io.edrs.research.gaps;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
