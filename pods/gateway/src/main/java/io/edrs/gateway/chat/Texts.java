package io.edrs.gateway.chat;

import io.edrs.gateway.Redaction;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.gateway.Utterance;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write, as it may be kept. */
@Singleton
final class Texts {

    private final Redaction redaction;
    private final ChatConfig config;

    Texts(Redaction redaction, ChatConfig config) {
        this.redaction = redaction;
        this.config = config;
    }

    /** The text masked. Throws {@code MESSAGE_INVALID} when it is no question. */
    String question(Caller owner, @Nullable String text) {
        return redaction.mask(owner, valid(text));
    }

    List<Utterance> masked(Caller owner, List<Utterance> said) {
        return said.stream().map(one -> new Utterance(one.speaker(), redaction.mask(owner, one.text()))).toList();
    }

    private String valid(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, "The question is empty; send {\"text\": \"…\"}.");
        }
        if (text.length() > config.maxTextLength()) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, "The question has %d characters; at most %d are taken."
                    .formatted(text.length(), config.maxTextLength()));
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t') || hasLoneSurrogate(text)) {
            throw new EdrsException(ChatError.MESSAGE_INVALID, "The question holds control characters or broken Unicode; send plain text.");
        }
        return text.strip();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
