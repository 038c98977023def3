package io.edrs.launcher.stores.left;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.store.Journal;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentIngested;
import jakarta.inject.Singleton;
import java.util.List;

/** Notes every document in the journal it is given. */
@Singleton
public final class LeftMark implements EventHandler<DocumentIngested> {

    private final Journal journal;

    LeftMark(Journal journal) {
        this.journal = journal;
    }

    @Override
    public List<? extends Payload> handle(BaseEvent<DocumentIngested> event) {
        journal.append(event.tenant(), "marks", List.of(new Journal.Entry("left", event.eventId(), event.metadata().publishedAt(), "{}", null)));
        return List.of();
    }
}
