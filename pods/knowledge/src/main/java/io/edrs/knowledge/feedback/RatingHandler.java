package io.edrs.knowledge.feedback;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.knowledge.WeightsLearned;
import io.edrs.schema.persona.FeedbackReceived;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Takes the rating of an answer for a rating of the passages that it rested on. */
@Singleton
@Recorded
final class RatingHandler implements EventHandler<FeedbackReceived> {

    private final Answers answers;
    private final Feedback feedback;
    private final Publication publication;

    RatingHandler(Answers answers, Feedback feedback, Publication publication) {
        this.answers = answers;
        this.feedback = feedback;
        this.publication = publication;
    }

    @Override
    public List<WeightsLearned> handle(BaseEvent<FeedbackReceived> event) {
        var said = event.payload();
        var learned = new ArrayList<WeightsLearned>();
        if (said.rating() != null) {
            answers.find(event.tenant(), said.messageId()).ifPresent(answer -> feedback
                    .rate(event.tenant(), said.userId(), answer.question(), answer.passageIds(), said.rating().equals("good"))
                    .ifPresent(weights -> {
                        publication.ensure(event.tenant(), weights.fusion());
                        learned.add(Publication.said(weights));
                    }));
        }
        return learned;
    }
}
