package io.edrs.gateway.openai;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.gateway.Dialogue;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.schema.gateway.Utterance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which conversation a history belongs to, in this process; a history that is not known is brought along with the question. */
@Singleton
final class Continuations {

    private final Cache<String, Dialogue.Reply> known;
    private final Dialogue dialogue;

    Continuations(Dialogue dialogue, OpenAiConfig config) {
        this.dialogue = dialogue;
        this.known = Caffeine.newBuilder().maximumSize(config.remembered()).build();
    }

    /** The question in the conversation that went exactly so and has not gone on since, else in a new one. */
    Dialogue.Question question(Caller person, String persona, Transcript transcript, @Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            // A repeat must find the same conversation again, though that has gone on.
            return new Dialogue.Question(dialogue.begin(person, persona, idempotencyKey), transcript.question(), transcript.earlier(), idempotencyKey);
        }
        var reply = transcript.earlier().isEmpty() ? null : known.getIfPresent(key(person, persona, transcript.earlier()));
        if (reply != null && dialogue.latest(person, reply.conversationId()).filter(reply.eventId()::equals).isPresent()) {
            return new Dialogue.Question(reply.conversationId(), transcript.question(), List.of());
        }
        return new Dialogue.Question(dialogue.begin(person, persona), transcript.question(), transcript.earlier());
    }

    /** @param heard the reply as the client has it */
    void answered(Caller person, String persona, Transcript transcript, Dialogue.Reply reply, String heard) {
        known.put(key(person, persona, transcript.with(heard)), reply);
    }

    private static String key(Caller person, String persona, List<Utterance> turns) {
        return KeyHash.of(Stream.concat(Stream.of(person.tenant(), person.userId(), persona),
                turns.stream().map(said -> said.speaker() + said.text().length() + ":" + said.text())).collect(Collectors.joining("\n")));
    }
}
