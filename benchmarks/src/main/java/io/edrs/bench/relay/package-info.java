/** A service that does nothing but pass on, so that what it costs is the kernel's. */
@Configuration
@EdrsService(value = "bench.relay", handles = EventReceived.class)
@NullMarked
package io.edrs.bench.relay;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.integration.EventReceived;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
