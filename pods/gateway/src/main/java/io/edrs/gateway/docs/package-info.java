/** Describes the whole interface, as each pod's build has written it down. */
@Configuration
@EdrsService("gateway.docs")
@NullMarked
package io.edrs.gateway.docs;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
