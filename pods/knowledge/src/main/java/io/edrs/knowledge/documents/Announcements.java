package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.schema.EventIds;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells the others what came and went; said again, an announcement has the same id. */
@Singleton
final class Announcements {

    private static final String SERVICE = "knowledge.documents";

    private final Inlet inlet;

    Announcements(Inlet inlet) {
        this.inlet = inlet;
    }

    void ingested(String tenant, DocumentRecord document) {
        say(tenant, id(tenant, document, "ingested"), new DocumentIngested(document.documentId(), document.name(),
                document.contentHash(), document.version(), document.passages()));
    }

    void deleted(String tenant, DocumentRecord document) {
        say(tenant, id(tenant, document, "deleted"),
                new DocumentDeleted(document.documentId(), document.name(), document.passages()));
    }

    /** The moment is part of it: a document deleted and sent again starts at version 1 again. */
    private static UUID id(String tenant, DocumentRecord document, String what) {
        return EventIds.derive(EventIds.atMillis(document.ingestedAt().toEpochMilli()),
                String.join("/", SERVICE, what, tenant, document.documentId(), document.stamp()));
    }

    private void say(String tenant, UUID id, Payload payload) {
        inlet.accept(new Inlet.Entry(id, tenant, SERVICE, Priority.NORMAL, payload, null));
    }
}
