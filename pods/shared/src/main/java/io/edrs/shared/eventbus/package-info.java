/** The event bus seen from outside: traces, a live tail, dead letters, backlogs, CloudEvents in and out, functions. */
@Configuration
@EdrsService("shared.eventbus")
@NullMarked
package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
