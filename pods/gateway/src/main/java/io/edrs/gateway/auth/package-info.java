/** API keys: the first one is made at the first start. */
@Configuration
@EdrsService("gateway.auth")
@NullMarked
package io.edrs.gateway.auth;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
