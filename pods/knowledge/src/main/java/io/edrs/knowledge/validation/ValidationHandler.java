package io.edrs.knowledge.validation;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.ClaimValidated;
import io.edrs.schema.knowledge.ValidationRequested;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers who asks whether a claim holds. */
@Singleton
final class ValidationHandler implements EventHandler<ValidationRequested> {

    private final Validation validation;

    ValidationHandler(Validation validation) {
        this.validation = validation;
    }

    @Override
    public List<ClaimValidated> handle(BaseEvent<ValidationRequested> event) {
        var verdict = validation.judge(event.tenant(), event.payload().claim(), event.payload().asOf());
        return List.of(new ClaimValidated(verdict.claim(), verdict.verdict(), verdict.confidence(), verdict.reasons()));
    }
}
