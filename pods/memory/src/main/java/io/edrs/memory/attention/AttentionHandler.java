package io.edrs.memory.attention;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.memory.Attended;
import io.edrs.schema.memory.AttentionRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers asks for what deserves attention. */
@Singleton
final class AttentionHandler implements EventHandler<AttentionRequested> {

    private final Attention attention;

    AttentionHandler(Attention attention) {
        this.attention = attention;
    }

    @Override
    public List<Attended> handle(BaseEvent<AttentionRequested> event) {
        var ask = event.payload();
        return List.of(new Attended(attention.of(event.tenant(), ask.conversationId(), ask.query(), ask.limit())));
    }
}
