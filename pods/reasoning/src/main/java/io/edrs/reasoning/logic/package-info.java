/** Reasons by logic: reads premises in controlled English or as programs, and answers true, false or unknown with a proof that was checked. */
@Configuration
@EdrsService(value = "reasoning.logic", handles = ProofRequested.class)
@NullMarked
package io.edrs.reasoning.logic;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.reasoning.ProofRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
