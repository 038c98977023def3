/** The door for clients of OpenAI's interface: a persona is a model. */
@Configuration
@EdrsService(value = "gateway.openai", with = {"gateway.chat", "gateway.redaction"})
@NullMarked
package io.edrs.gateway.openai;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
