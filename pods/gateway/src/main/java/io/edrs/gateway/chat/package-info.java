/** Conversations: questions in, answers out, as JSON or server-sent events. */
@Configuration
@EdrsService(value = "gateway.chat", handles = {RequestReceived.class, AnswerCompleted.class, MemoryForgotten.class, HandedOver.class, HandoverEnded.class}, with = "gateway.redaction")
@Keeps(collections = {"conversations", "messages", "answers", "attachments"})
@Sensitive(fields = {"messages.text", "answers.question", "answers.answer", "answers.citations", "answers.evidence", "answers.missing", "attachments.name"})
@NullMarked
package io.edrs.gateway.chat;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.HandedOver;
import io.edrs.schema.persona.HandoverEnded;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
