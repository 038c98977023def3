package io.edrs.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** One question in the client's ledger. */
final class Entry {

    final String text;
    final String idempotencyKey = UUID.randomUUID().toString();
    final boolean streamed;
    final long askedAt = System.nanoTime();
    volatile String conversation;
    /** Set by the first receipt: a 200, a 202 or the event {@code accepted}. From then on it is only read, never asked again. */
    volatile String messageId;
    volatile JsonNode answer;
    volatile long answeredAt;
    volatile boolean contradicted;
    volatile String lastProblem = "";

    Entry(String text, boolean streamed) {
        this.text = text;
        this.streamed = streamed;
    }

    boolean isAccepted() {
        return messageId != null;
    }

    boolean isAnswered() {
        return answer != null;
    }

    void accepted(String id) {
        if (messageId == null) {
            messageId = id;
        } else if (!messageId.equals(id)) {
            contradicted = true;
            lastProblem = "message id changed from %s to %s".formatted(messageId, id);
        }
    }

    /** The first answer is kept; a later one must be the same. */
    void answered(JsonNode said) {
        accepted(said.path("messageId").asText());
        if (answer == null) {
            answeredAt = System.nanoTime();
            answer = said;
        } else if (!answer.equals(said)) {
            contradicted = true;
            lastProblem = "a later reading differs: " + said.path("answer").asText() + " / " + answer.path("answer").asText();
        }
    }

    double seconds() {
        return (answeredAt - askedAt) / 1e9;
    }

    /** What must not change: the words, and the places they rest on. */
    static String essence(JsonNode answer) {
        var text = new StringBuilder(answer.path("answer").asText());
        answer.path("citations").forEach(cited -> text.append('|').append(cited.path("document").asText()).append('#').append(cited.path("quote").asText()));
        return text.toString();
    }
}
