package io.edrs.memory;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to search; null is no limit.
 *
 * @param participant whose words, in any case of letters
 * @param kind {@code turn} or {@code event}
 * @param month in which it was said, UTC
 */
public record Scope(Between who, @Nullable UUID conversationId, @Nullable String participant, @Nullable String kind,
        @Nullable YearMonth month) {

    /** Everything between the two. */
    public static Scope of(Between who) {
        return new Scope(who, null, null, null, null);
    }

    /** The same, but only the words of one. */
    public Scope saidBy(String speaker) {
        return new Scope(who, conversationId, speaker, kind, month);
    }

    /** The same, but only what was said in that month. */
    public Scope in(YearMonth of) {
        return new Scope(who, conversationId, participant, kind, of);
    }
}
