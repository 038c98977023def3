package io.edrs.knowledge.update;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentDeleted;
import jakarta.inject.Singleton;
import java.util.List;

/** Does not bring back what somebody deleted. */
@Singleton
final class DeletionHandler implements EventHandler<DocumentDeleted> {

    private final Watchlist watchlist;

    DeletionHandler(Watchlist watchlist) {
        this.watchlist = watchlist;
    }

    @Override
    public List<Payload> handle(BaseEvent<DocumentDeleted> event) {
        watchlist.forget(event.tenant(), event.payload().name());
        return List.of();
    }
}
