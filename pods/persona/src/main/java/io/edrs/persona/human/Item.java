package io.edrs.persona.human;

import io.edrs.platform.kernel.http.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, or waited, for a human.
 *
 * @param userId for whom
 * @param assignee who may deal with it beside administrators, or who has taken it
 * @param title one line
 * @param detail all of it
 * @param state {@code waiting}, then what became of it
 * @param outcome what was said about it
 */
record Item(UUID id, Kind kind, String personaId, @Nullable String userId, @Nullable String assignee, @Nullable UUID conversationId,
        String title, String detail, String state, @Nullable String outcome, @Nullable String decidedBy, Instant createdAt,
        @Nullable Instant expiresAt, @Nullable Instant decidedAt) {

    static final String WAITING = "waiting";

    boolean isSeenBy(Caller caller) {
        return caller.scopes().contains("admin") || isFor(caller) || caller.userId().equals(assignee);
    }

    /** Whether it is about this caller, or somebody they speak for. */
    boolean isFor(Caller caller) {
        return userId != null && (userId.equals(caller.userId()) || userId.startsWith(caller.userId() + "/"));
    }

    boolean isOver(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
