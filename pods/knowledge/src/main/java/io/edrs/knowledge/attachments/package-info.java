/** Keeps what was given to one conversation, and finds it for that conversation alone. */
@Configuration
@EdrsService(value = "knowledge.attachments", handles = {AttachmentRequested.class, AttachmentRemoved.class, MemoryForgotten.class}, with = "knowledge.documents")
@Keeps(collections = {"attached", "attached_changes"})
@Sensitive(fields = "attached.content")
@NullMarked
package io.edrs.knowledge.attachments;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.gateway.AttachmentRemoved;
import io.edrs.schema.knowledge.AttachmentRequested;
import io.edrs.schema.memory.MemoryForgotten;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
