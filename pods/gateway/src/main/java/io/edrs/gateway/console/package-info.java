/** Shows the system to people in a browser, without a request to anywhere else. */
@Configuration
@EdrsService("gateway.console")
@NullMarked
package io.edrs.gateway.console;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
