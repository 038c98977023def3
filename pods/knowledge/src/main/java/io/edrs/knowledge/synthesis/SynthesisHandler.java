package io.edrs.knowledge.synthesis;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.ConceptSynthesised;
import io.edrs.schema.knowledge.SynthesisRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers who asks for a page on a concept. */
@Singleton
final class SynthesisHandler implements EventHandler<SynthesisRequested> {

    private final Synthesis synthesis;

    SynthesisHandler(Synthesis synthesis) {
        this.synthesis = synthesis;
    }

    @Override
    public List<ConceptSynthesised> handle(BaseEvent<SynthesisRequested> event) {
        var concept = event.payload().concept();
        return List.of(synthesis.compose(event.tenant(), concept).map(page -> new ConceptSynthesised(concept, page.conceptId(), page.markdown(),
                page.sources().stream().map(ConceptPage.Source::document).toList(), page.disagreements()))
                .orElseGet(() -> new ConceptSynthesised(concept, "", "", List.of(), 0)));
    }
}
