/** People who log in at an identity provider, and what their groups may. */
@Configuration
@EdrsService(value = "gateway.identity", with = "gateway.auth")
@NullMarked
package io.edrs.gateway.identity;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
