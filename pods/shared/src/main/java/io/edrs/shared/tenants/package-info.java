/** Tenants: made, suspended, resumed and deleted by one call each. */
@Configuration
@EdrsService("shared.tenants")
@NullMarked
package io.edrs.shared.tenants;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
