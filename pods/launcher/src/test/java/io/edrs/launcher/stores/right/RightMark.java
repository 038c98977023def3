package io.edrs.launcher.stores.right;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.store.Journal;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentIngested;
import jakarta.inject.Singleton;
import java.util.List;

/** Notes every document in the journal it is given. */
@Singleton
public final class RightMark implements EventHandler<DocumentIngested> {

    private final Journal journal;

    RightMark(Journal journal) {
        this.journal = journal;
    }

    @Override
    public List<? extends Payload> handle(BaseEvent<DocumentIngested> event) {
        journal.append(event.tenant(), "marks", List.of(new Journal.Entry("right", event.eventId(), event.metadata().publishedAt(), "{}", null)));
        return List.of();
    }
}
