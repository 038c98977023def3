/** Which processes live and which services nobody runs. */
@Configuration
@EdrsService("shared.health")
@NullMarked
package io.edrs.shared.health;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
