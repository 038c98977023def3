package io.edrs.memory.consolidation;

import io.edrs.memory.claims.Claim;
import io.edrs.memory.claims.Claims;
import io.edrs.memory.claims.Reading;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.memory.FactsConsolidated;
import io.edrs.schema.persona.FeedbackReceived;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Takes corrections: a fact with the user's words as its source, which ends the one it corrects. A mere rating changes no fact. */
@Singleton
@Recorded
final class Corrections implements EventHandler<FeedbackReceived> {

    private static final double SURE = 0.95;
    private static final int MOST_WORDS = 8;
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:(?:no|not|wrong|actually|sorry|correction|rather|it's|it’s|it is|that's|that’s|that is|he's|she's|they're|the (?:right|correct) answer is|should be|it should be)[,:.!]? *)+");

    private final Consolidator consolidator;
    private final Claims claims;
    private final Facts facts;

    Corrections(Consolidator consolidator, Claims claims, Facts facts) {
        this.consolidator = consolidator;
        this.claims = claims;
        this.facts = facts;
    }

    @Override
    public List<FactsConsolidated> handle(BaseEvent<FeedbackReceived> event) {
        var said = event.payload();
        if (said.correction() == null || said.correction().isBlank()) {
            return List.of();
        }
        var statement = new Statement(event.eventId(), said.conversationId(), said.personaId(), said.userId(), said.correction(),
                event.metadata().publishedAt().truncatedTo(ChronoUnit.MICROS), Statement.CORRECTION);
        return Outcome.of(statement, consolidator.enter(event.tenant(), statement, reading(event.tenant(), said, statement)));
    }

    private Reading reading(String tenant, FeedbackReceived said, Statement statement) {
        var read = claims.read(statement.text(), statement.saidAt(), own -> false);
        var found = read.claims().isEmpty() ? List.of(corrected(tenant, said)) : read.claims();
        return new Reading(read.sentences(), found.stream().map(claim -> new Claim(claim.subject(), claim.attribute(), claim.value(),
                claim.holds(), claim.begins(), claim.ends(), SURE, claim.since())).toList(), List.of());
    }

    /** "It's Hamburg": the one fact the answer spoke of gets this value; else the question itself gets this answer. */
    private Claim corrected(String tenant, FeedbackReceived said) {
        var text = said.correction();
        var value = OPENING.matcher(text).replaceFirst("").replaceAll("[\\s.!]+$", "");
        var meant = said.answer() == null || value.isBlank() || value.split(" ").length > MOST_WORDS ? List.<Fact>of()
                : facts.saidIn(tenant, said.userId(), said.answer());
        if (meant.size() == 1) {
            return new Claim(meant.getFirst().subject(), meant.getFirst().attribute(), value, true, 0, text.length(), SURE, null);
        }
        var question = said.question() == null ? "question " + said.messageId() : said.question().strip();
        return new Claim(question, "answer", value.isBlank() ? text.strip() : value, true, 0, text.length(), SURE, null);
    }
}
