package io.edrs.reasoning.patterns;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.FeedbackReceived;
import jakarta.inject.Singleton;
import java.util.List;

/** Notes what people thought of an answer. */
@Singleton
final class RatingHandler implements EventHandler<FeedbackReceived> {

    private final PatternRecords records;

    RatingHandler(PatternRecords records) {
        this.records = records;
    }

    @Override
    public List<Payload> handle(BaseEvent<FeedbackReceived> event) {
        var said = event.payload();
        var rating = said.correction() != null ? "corrected" : said.rating();
        if (rating != null) {
            records.change(event.tenant(), said.messageId().toString(), pattern -> pattern.rated(rating));
        }
        return List.of();
    }
}
