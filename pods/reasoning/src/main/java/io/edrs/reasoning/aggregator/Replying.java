package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.AskBack;
import io.edrs.reasoning.Composed;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.persona.ClarificationAnswered;
import io.edrs.schema.persona.ClarificationAsked;
import io.edrs.schema.reasoning.AnswerCompleted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows from a question: its answer, and word of it when something was asked back or made clear. */
final class Replying {

    private static final double ASKING_BACK = 0.2;

    private Replying() {}

    static String kind(Optional<Clarifying.Unclear> unclear, Composed written) {
        if (unclear.isPresent()) {
            return "clarification";
        }
        return written.citations().isEmpty() && !written.missing().isEmpty() && written.confidence() < ComposerConfig.DEFAULT.threshold() ? "unknown" : "answer";
    }

    /** The question back, which lacks nothing and rests on what was looked at. */
    static Composed askingBack(Clarifying.Unclear unclear, Composed composed) {
        return new Composed(unclear.text(), List.of(), composed.evidence(), Math.min(composed.confidence(), ASKING_BACK), List.of());
    }

    /** Who does not know and was not heard out by everybody says so: another try may end otherwise. */
    static Composed admitting(Composed written, List<String> silent, String kind) {
        if (!kind.equals("unknown") || silent.isEmpty()) {
            return written;
        }
        var who = String.join(" and ", silent);
        return new Composed("%s %s did not reply in time: please ask again.".formatted(written.answer(),
                Character.toUpperCase(who.charAt(0)) + who.substring(1)), written.citations(), written.evidence(), written.confidence(), written.missing());
    }

    static List<Payload> said(BaseEvent<RequestReceived> event, AskBack.Meant meant, Optional<Clarifying.Unclear> unclear, AnswerCompleted answer) {
        var question = event.payload();
        var said = new ArrayList<Payload>();
        said.add(answer);
        unclear.ifPresent(asking -> said.add(new ClarificationAsked(question.conversationId(), event.eventId(), question.personaId(), question.userId(),
                question.text(), asking.text(), asking.options())));
        if (meant.unclear() != null) {
            said.add(new ClarificationAnswered(question.conversationId(), meant.unclear(), event.eventId(), question.personaId(), question.userId(),
                    meant.question()));
        }
        return said;
    }
}
