package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.bus.EventBus;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.platform.kernel.compute.Computation;
import io.edrs.reasoning.AskBack;
import io.edrs.reasoning.CitedCheck;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Composer;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Interpreter;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers a question, once: what it says first is recorded and stands. */
@Singleton
@Recorded
final class QuestionHandler implements EventHandler<RequestReceived> {

    private final EventBus bus;
    private final Interpreter interpreter;
    private final Composer composer;
    private final Gathering gathering;
    private final Writing writing;
    private final Surroundings surroundings;

    QuestionHandler(EventBus bus, Interpreter interpreter, Composer composer, Gathering gathering, Writing writing,
            Surroundings surroundings) {
        this.bus = bus;
        this.interpreter = interpreter;
        this.composer = composer;
        this.gathering = gathering;
        this.writing = writing;
        this.surroundings = surroundings;
    }

    /** What is at hand without asking anybody. */
    @Singleton
    record Surroundings(Threads threads, Voices voices, CitedCheck check, Computation computation, Engines engines, Clarifying clarifying,
            Stops stops, Clock clock) {}

    @Override
    public List<Payload> handle(BaseEvent<RequestReceived> event) {
        if (event.payload().heldBy() != null) {
            // A person answers it.
            return List.of();
        }
        return surroundings.stops().unlessStopped(event, () -> answered(event)).orElseGet(() -> List.of(stopped(event)));
    }

    private List<Payload> answered(BaseEvent<RequestReceived> event) {
        var question = event.payload();
        var steps = new Steps();
        steps.waited(Duration.between(event.metadata().publishedAt(), surroundings.clock().instant()));
        var before = before(event);
        var meant = AskBack.read(question.text(), before);
        var missing = new ArrayList<String>();
        var asked = steps.time("interpret", () -> interpret(event.tenant(), meant.question(), meant.before(), missing));
        var plan = interpreter.plan(event.tenant(), meant.question(), asked);
        var gathered = steps.time("gather", () -> gather(event, asked));
        var turns = question.selfContained() ? alone(question, before, gathered) : turns(before, gathered);
        var voice = surroundings.voices().of(event.tenant(), question.personaId(), question.userId());
        var composed = steps.time("compose", () -> surroundings.computation().run(() -> surroundings.check()
                .checked(composer.compose(asked, gathered.passages(), withTold(event, meant.question(), asked, turns), gathered.facts(), voice))));
        var reasoned = steps.time("reason", () -> surroundings.engines().conclude(new Engines.Asker(event.tenant(), question.userId()), plan, meant.question(),
                new Engines.Gathered(gathered.passages(), turns), composed));
        var concluded = reasoned.answer();
        missing.addAll(gathered.missing());
        missing.addAll(reasoned.missing());
        var unclear = concluded.isPresent() || meant.unclear() != null ? Optional.<Clarifying.Unclear>empty()
                : surroundings.clarifying().of(asked, gathered.passages(), composed);
        var told = concluded.or(() -> unclear.map(asking -> Replying.askingBack(asking, composed)))
                .orElseGet(() -> steps.time("write", () -> writing.write(event.eventId(), question.userId(), asked.query(), composed, voice)));
        var kind = Replying.kind(unclear, told);
        var written = Replying.admitting(told, missing.stream().distinct().toList(), kind);
        remember(event, before, written.answer());
        return Replying.said(event, meant, unclear, answer(event, asked.path(), written, missing, steps, kind));
    }

    /** What was said before: as the asker brings it along, else as it is kept here, else as memory has it. */
    private List<Turn> before(BaseEvent<RequestReceived> event) {
        var question = event.payload();
        return question.earlier().isEmpty() && !question.selfContained()
                ? surroundings.threads().upTo(question.conversationId(), question.previousEventId()).orElseGet(() -> gathering.turns(event))
                : Brought.turns(event);
    }

    private Interpretation interpret(String tenant, String text, List<Turn> before, List<String> missing) {
        var asked = surroundings.computation().run(() -> interpreter.interpret(tenant, Excerpt.of(text), before));
        if (asked.parts().isEmpty()) {
            return asked;
        }
        var split = gathering.parts(asked.query());
        missing.addAll(split.missing());
        return split.parts().size() < 2 ? asked : asked.of(split.parts().stream().map(part -> interpreter.interpret(tenant, part, before)).toList());
    }

    private Gathering.Gathered gather(BaseEvent<RequestReceived> event, Interpretation asked) {
        return asked.intent() == Intent.GREETING
                ? Gathering.Gathered.NOTHING
                : gathering.gather(event, asked);
    }

    /** The conversation itself, else what memory has of it, then what is remembered of other conversations. */
    private static List<Turn> turns(List<Turn> before, Gathering.Gathered gathered) {
        var own = gathered.turns().size() > before.size() ? gathered.turns() : before;
        var known = own.stream().map(Turn::eventId).toList();
        return Stream.concat(gathered.memories().stream().filter(turn -> !known.contains(turn.eventId())), own.stream()).toList();
    }

    /** What a message tells before it asks counts as said before. */
    private static List<Turn> withTold(BaseEvent<RequestReceived> event, String message, Interpretation asked, List<Turn> turns) {
        var told = message.endsWith(asked.question()) ? message.substring(0, message.length() - asked.question().length()).strip() : "";
        return told.isEmpty() ? turns : Stream.concat(turns.stream(), Stream.of(
                new Turn(event.eventId(), event.payload().conversationId(), "user", told, event.metadata().publishedAt(), 0))).toList();
    }

    /** The turns brought along, and what is remembered of other conversations. */
    private static List<Turn> alone(RequestReceived question, List<Turn> before, Gathering.Gathered gathered) {
        return Stream.concat(gathered.memories().stream().filter(turn -> !turn.conversationId().equals(question.conversationId())), before.stream())
                .toList();
    }

    private AnswerCompleted stopped(BaseEvent<RequestReceived> event) {
        return answer(event, "stopped", new Composed("This answer was stopped.", List.of(), List.of(), 0, List.of()), List.of(), new Steps(), "stopped");
    }

    private void remember(BaseEvent<RequestReceived> event, List<Turn> before, String answer) {
        var question = event.payload();
        UUID answerId = bus.outputId(0);
        var at = event.metadata().publishedAt();
        surroundings.threads().answered(question.conversationId(), answerId, before,
                new Turn(event.eventId(), question.conversationId(), "user", question.text(), at, 0),
                new Turn(answerId, question.conversationId(), "persona", answer, at, 0));
    }

    private AnswerCompleted answer(BaseEvent<RequestReceived> event, String path, Composed composed,
            List<String> unanswered, Steps steps, String kind) {
        var question = event.payload();
        var trail = bus.trail();
        var missing = Stream.concat(unanswered.stream(), composed.missing().stream()).distinct().toList();
        return new AnswerCompleted(question.conversationId(), event.eventId(), question.personaId(), question.userId(),
                question.text(), composed.answer(), composed.citations(), composed.evidence(), composed.confidence(),
                path, missing, trail.hops() + 1, trail.messages() + 2, steps.milliseconds(), kind);
    }
}
