/** Tells subscribed addresses what happened: CloudEvents 1.0, signed by Standard Webhooks, retried until received. */
@Configuration
@EdrsService(value = "integration.webhooks", handles = {AnswerCompleted.class, GapIdentified.class, DocumentIngested.class,
    DocumentDeleted.class, PreferenceLearned.class, TenantActivated.class})
@Keeps(collections = {"webhooks", "webhook_deliveries"})
@Sensitive(fields = {"webhooks.secret", "webhook_deliveries.data"})
@NullMarked
package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.persona.PreferenceLearned;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.research.GapIdentified;
import io.edrs.schema.shared.TenantActivated;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
