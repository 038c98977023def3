/** Says whether what is known supports a claim, contradicts it, once did, or is silent; and why. */
@Configuration
@EdrsService(value = "knowledge.validation", handles = ValidationRequested.class, with = {"knowledge.facts", "knowledge.documents"})
@NullMarked
package io.edrs.knowledge.validation;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.knowledge.ValidationRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
