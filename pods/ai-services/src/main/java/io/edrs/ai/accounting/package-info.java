/** Counts what models cost, by tenant and key, and says no before it is too much. */
@Configuration
@EdrsService("ai.accounting")
@Keeps(collections = "budgets")
@NullMarked
package io.edrs.ai.accounting;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
