package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.persona.HandoverEnded;
import jakarta.inject.Singleton;
import java.util.List;

/** A conversation that a person gives back: what they were asked last and have not answered, the persona is asked. */
@Singleton
@Recorded
final class GivenBack implements EventHandler<HandoverEnded> {

    private final ChatStore store;
    private final Views views;

    GivenBack(ChatStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public List<RequestReceived> handle(BaseEvent<HandoverEnded> event) {
        var tenant = event.tenant();
        var conversation = store.findConversation(tenant, event.payload().conversationId());
        var left = conversation.flatMap(found -> views.left(tenant, found.conversationId()));
        if (conversation.isEmpty() || left.isEmpty()) {
            return List.of();
        }
        var goesOn = conversation.get();
        store.change(tenant, goesOn.conversationId(), Conversation::whenRevised);
        return List.of(new RequestReceived(goesOn.conversationId(), goesOn.personaId(), left.get().userId(), left.get().text(), null,
                views.said(tenant, goesOn, left.get().messageId()), left.get().messageId(), true, goesOn.attached()));
    }
}
