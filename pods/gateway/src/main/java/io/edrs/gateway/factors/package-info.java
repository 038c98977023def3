/** A second factor for administrators: one-time codes of an authenticator. */
@Configuration
@EdrsService("gateway.factors")
@Keeps(collections = "second_factors")
@Sensitive(fields = "second_factors.secret")
@NullMarked
package io.edrs.gateway.factors;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
