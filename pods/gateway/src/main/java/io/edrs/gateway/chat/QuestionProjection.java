package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.RequestReceived;
import jakarta.inject.Singleton;
import java.util.List;

/** Every accepted question has its row, also when the gateway died right after publishing it. */
@Singleton
final class QuestionProjection implements EventHandler<RequestReceived> {

    private final ChatStore store;
    private final Following following;

    QuestionProjection(ChatStore store, Following following) {
        this.store = store;
        this.following = following;
    }

    @Override
    public List<Payload> handle(BaseEvent<RequestReceived> event) {
        var asked = event.payload();
        store.save(event.tenant(), new Message(event.eventId(), asked.conversationId(), asked.userId(), asked.text(),
                event.metadata().publishedAt(), asked.replaces(), asked.heldBy() != null));
        following.changed(event.tenant(), asked.conversationId());
        return List.of();
    }
}
