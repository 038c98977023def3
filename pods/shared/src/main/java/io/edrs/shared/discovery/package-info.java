/** Where a service is to be found. */
@Configuration
@EdrsService("shared.discovery")
@NullMarked
package io.edrs.shared.discovery;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
