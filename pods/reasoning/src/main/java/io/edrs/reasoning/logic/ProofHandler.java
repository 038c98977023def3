package io.edrs.reasoning.logic;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.reasoning.logic.ProofController.Wanted;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.reasoning.ProofFinished;
import io.edrs.schema.reasoning.ProofRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers who asks what follows. */
@Singleton
final class ProofHandler implements EventHandler<ProofRequested> {

    private final Proofs proofs;

    ProofHandler(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public List<ProofFinished> handle(BaseEvent<ProofRequested> event) {
        var asked = event.payload();
        var shown = proofs.of(new Wanted(asked.text(), asked.goal(), asked.semantics()));
        return List.of(new ProofFinished(shown.verdict(), shown.answer(), shown.confidence(), shown.tree(), shown.unread()));
    }
}
