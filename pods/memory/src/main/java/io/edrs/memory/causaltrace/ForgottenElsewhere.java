package io.edrs.memory.causaltrace;

import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Loses lineage when it is another process that forgets. What was said since stays. */
@Singleton
final class ForgottenElsewhere implements EventHandler<MemoryForgotten> {

    private final TraceForgetting forgetting;

    ForgottenElsewhere(TraceForgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        var gone = event.payload();
        gone.conversationIds().forEach(id -> forgetting.forget(event.tenant(), new OfConversation(id), gone.upTo()));
        gone.eventIds().forEach(id -> forgetting.forget(event.tenant(), new OfTurn(id, id), gone.upTo()));
        if (gone.userId() != null) {
            forgetting.forget(event.tenant(), new OfUser(gone.userId()), gone.upTo());
        }
        return List.of();
    }
}
