/** Lets each key ask as much as its tier may, and no more. */
@Configuration
@EdrsService("gateway.limits")
@NullMarked
package io.edrs.gateway.limits;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
