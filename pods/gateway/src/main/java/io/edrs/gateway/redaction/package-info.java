/** Masks personal data before anything is stored. */
@Configuration
@EdrsService("gateway.redaction")
@NullMarked
package io.edrs.gateway.redaction;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
