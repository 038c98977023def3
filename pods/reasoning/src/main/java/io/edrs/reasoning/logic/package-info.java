/** Reasons by logic: reads premises in controlled English or as programs, and answers true, false or unknown with a proof that was checked. */
@Configuration
@EdrsService("reasoning.logic")
@NullMarked
package io.edrs.reasoning.logic;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
