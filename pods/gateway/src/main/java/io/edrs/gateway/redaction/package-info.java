/** Masks personal data before anything is stored, and gives it back to its owner alone. */
@Configuration
@EdrsService(value = "gateway.redaction", handles = MemoryForgotten.class)
@Keeps(collections = {"masked_values", "masking_keys", "masked_names"})
@Sensitive(fields = {"masked_values.value", "masking_keys.secret", "masked_names.names"})
@NullMarked
package io.edrs.gateway.redaction;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.memory.MemoryForgotten;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
