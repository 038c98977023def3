package io.edrs.gateway.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.reasoning.AnswerChunk;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of an answer on its way, the same over every kind of connection. */
@Singleton
final class Frames {

    /** @param type {@code accepted}, {@code chunk}, {@code answer}, {@code held} and {@code returned} when a person has the conversation and gives it back, {@code message} of somebody else, and over a socket {@code problem} and {@code pong} @param id where the reader is then */
    record Frame(String type, @Nullable String id, @Nullable Object data) {}

    private final ObjectMapper json;

    Frames(ObjectMapper json) {
        this.json = json;
    }

    /** How a reading begins; one that was begun elsewhere has to be begun anew, what it heard of unverified text is void. */
    List<Frame> opening(Message message, String beginning, @Nullable String after) {
        var place = AnswerLog.Place.of(after);
        if (place != null && beginning.startsWith(place.log() + "-")) {
            return List.of();
        }
        var frames = new ArrayList<Frame>();
        frames.add(new Frame("accepted", beginning, Map.of("messageId", message.messageId(), "conversationId", message.conversationId())));
        if (message.held()) {
            frames.add(new Frame("held", beginning, Map.of("conversationId", message.conversationId())));
        }
        if (after != null) {
            frames.add(new Frame("chunk", beginning, new AnswerChunk(message.messageId(), 0, "reset", "")));
        }
        return frames;
    }

    /** One server-sent event (WHATWG HTML, section 9.2). */
    byte[] event(Frame frame) {
        return "event: %s\nid: %s\ndata: %s\n\n".formatted(frame.type(), frame.id(), json(frame.data())).getBytes(StandardCharsets.UTF_8);
    }

    String json(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "An event could not be written: " + e.getOriginalMessage(), e);
        }
    }
}
