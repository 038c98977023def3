package io.edrs.reasoning;

import dev.langchain4j.model.chat.StreamingChatModel;

/** The large model that thinks before it writes, where one is configured; another than the one that writes answers, or the same. */
public record ReasoningModel(StreamingChatModel model) {}
