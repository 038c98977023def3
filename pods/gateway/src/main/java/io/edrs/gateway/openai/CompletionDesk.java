package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.gateway.Dialogue;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Turns requests for completions into questions to personas, and their answers into completions. */
@Singleton
final class CompletionDesk {

    private final Dialogue dialogue;
    private final Continuations continuations;
    private final Models models;
    private final People people;
    private final OpenAiConfig config;
    private final Clock clock;

    CompletionDesk(Dialogue dialogue, Continuations continuations, Models models, People people, OpenAiConfig config, Clock clock) {
        this.dialogue = dialogue;
        this.continuations = continuations;
        this.models = models;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    /** A request understood: who asks which persona what. */
    private record Asked(Caller person, String persona, Transcript transcript, Bounds bounds) {}

    /** @param conversation where all of it is found again, with its evidence */
    record Written<T>(T body, UUID conversation, UUID message) {}

    Written<ChatCompletion> complete(Caller caller, ChatCompletionRequest request, @Nullable String key) {
        var asked = understand(caller, request);
        var question = continuations.question(asked.person(), asked.persona(), asked.transcript(), key);
        var box = new ArrayBlockingQueue<Dialogue.Reply>(1);
        try (var hearing = dialogue.ask(asked.person(), question, box::offer)) {
            var reply = box.poll(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (reply == null) {
                throw late(question.conversationId(), hearing.messageId());
            }
            var cut = told(asked, reply);
            return new Written<>(ChatCompletion.of(id(reply.messageId()), clock.instant().getEpochSecond(), asked.persona(), cut,
                    Usage.of(asked.transcript(), cut.text())), reply.conversationId(), reply.messageId());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OpenAiError.ANSWER_LATE.of("The wait for the answer was interrupted; ask again.");
        }
    }

    Written<Publisher<byte[]>> stream(Caller caller, ChatCompletionRequest request, @Nullable String key, ObjectMapper json) {
        var asked = understand(caller, request);
        var question = continuations.question(asked.person(), asked.persona(), asked.transcript(), key);
        var replies = new CompletableReply();
        var hearing = dialogue.ask(asked.person(), question, replies::come);
        var stream = new CompletionStream(json, new ChatCompletionChunk.Head(id(hearing.messageId()), clock.instant().getEpochSecond(), asked.persona()));
        replies.tell(reply -> {
            var cut = told(asked, reply);
            stream.answer(cut, request.wantsUsage() ? Usage.of(asked.transcript(), cut.text()) : null);
        });
        Runnable late = () -> stream.fail(OpenAiProblem.of(503, late(question.conversationId(), hearing.messageId()).getMessage(), "ANSWER_LATE"));
        return new Written<>(stream.within(config.patience(), late, hearing::close), question.conversationId(), hearing.messageId());
    }

    /** What the client hears of the answer, which is what its next history will hold. */
    private Bounds.Cut told(Asked asked, Dialogue.Reply reply) {
        var cut = asked.bounds().cut(reply.text());
        continuations.answered(asked.person(), asked.persona(), asked.transcript(), reply, cut.text());
        return cut;
    }

    private Asked understand(Caller caller, ChatCompletionRequest request) {
        Options.check(request);
        var persona = models.persona(caller.tenant(), request.model());
        return new Asked(people.of(caller, request.person()), persona, Transcript.of(request.messages(), config.mostTurns()),
                Bounds.of(request.options()));
    }

    private static String id(UUID message) {
        return "chatcmpl-" + message;
    }

    private static EdrsException late(UUID conversation, UUID message) {
        return OpenAiError.ANSWER_LATE.of("The answer is not there yet; it will be at /api/v1/conversations/%s/messages/%s.", conversation, message);
    }
}
