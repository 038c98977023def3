package io.edrs.task.decomposer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.task.Decomposed;
import io.edrs.schema.task.DecompositionRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers asks for the parts of a question. */
@Singleton
final class DecompositionHandler implements EventHandler<DecompositionRequested> {

    private final Decomposer decomposer;

    DecompositionHandler(Decomposer decomposer) {
        this.decomposer = decomposer;
    }

    @Override
    public List<Decomposed> handle(BaseEvent<DecompositionRequested> event) {
        return List.of(new Decomposed(decomposer.parts(event.payload().text(), event.payload().maxParts())));
    }
}
