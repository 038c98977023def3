/** The door for clients of the Model Context Protocol: what a persona can do as tools, what it has as resources. */
@Configuration
@EdrsService(value = "gateway.mcp", with = {"gateway.chat", "gateway.redaction"})
@NullMarked
package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
