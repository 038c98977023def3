/** Leads what other processes serve to them, so that the gateway is the only door. */
@Configuration
@EdrsService("gateway.forwarding")
@NullMarked
package io.edrs.gateway.forwarding;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
