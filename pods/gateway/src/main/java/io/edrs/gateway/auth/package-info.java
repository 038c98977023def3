/** API keys, the first one made at the first start, and tokens of one hour made with them. */
@Configuration
@EdrsService("gateway.auth")
@Keeps(collections = {"refresh_tokens", "sessions"})
@NullMarked
package io.edrs.gateway.auth;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
