package io.edrs.knowledge.facts;

import io.edrs.knowledge.Fact;
import io.edrs.knowledge.Facts;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.FactsFound;
import io.edrs.schema.knowledge.FactsRequested;
import io.edrs.schema.knowledge.StatedFact;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Answers who asks what is claimed of something. */
@Singleton
final class FactsHandler implements EventHandler<FactsRequested> {

    private static final int MOST = 200;

    private final Facts facts;

    FactsHandler(Facts facts) {
        this.facts = facts;
    }

    @Override
    public List<FactsFound> handle(BaseEvent<FactsRequested> event) {
        var asked = event.payload();
        var query = new Facts.Query(asked.subject(), asked.attribute(), Moments.day("validAt", asked.validAt()),
                Moments.moment("knownAt", asked.knownAt()), null, Math.clamp(asked.limit(), 1, MOST));
        return List.of(new FactsFound(facts.find(event.tenant(), query).stream().map(FactsHandler::stated).toList()));
    }

    private static StatedFact stated(Fact fact) {
        return new StatedFact(fact.factId(), fact.subject(), fact.attribute(), fact.value(), fact.confidence(), fact.document(), fact.passageId(),
                fact.sentence(), Objects.toString(fact.validFrom(), ""), Objects.toString(fact.validUntil(), ""), fact.state());
    }
}
