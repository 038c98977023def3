package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.IngestionFinished;
import io.edrs.schema.knowledge.IngestionRequested;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;

/** Takes in what other pods bring. */
@Singleton
final class IngestionHandler implements EventHandler<IngestionRequested> {

    private final Intake intake;

    IngestionHandler(Intake intake) {
        this.intake = intake;
    }

    @Override
    public List<IngestionFinished> handle(BaseEvent<IngestionRequested> event) {
        var brought = event.payload();
        var outcome = intake.document(event.tenant(), new DocumentName(brought.name()), content(brought));
        var document = outcome.document();
        return List.of(new IngestionFinished(document.documentId(), document.name(), outcome.isNew() ? "ingested" : "unchanged", document.passages(),
                document.version(), document.duplicateOf()));
    }

    private static byte[] content(IngestionRequested brought) {
        try {
            return Base64.getDecoder().decode(brought.content());
        } catch (IllegalArgumentException e) {
            throw new EdrsException(KernelError.EVENT_INVALID, "The content of '%s' is not base64.".formatted(brought.name()), e);
        }
    }
}
