/** Lets a model write, token by token, and never buys a completed text twice. */
@Configuration
@EdrsService(value = "ai.inference", handles = CompletionRequested.class, with = "ai.accounting")
@Keeps(collections = "inference_journal")
@Sensitive(fields = "inference_journal.result")
@NullMarked
package io.edrs.ai.inference;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.ai.CompletionRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
