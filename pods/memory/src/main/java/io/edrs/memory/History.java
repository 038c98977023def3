package io.edrs.memory;

import io.edrs.platform.kernel.http.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every episode in the order it was stored. */
public interface History {

    /** At most so many episodes stored after the position, 0 for the first; what was forgotten or replaced is not among them. */
    Page after(String tenant, long position, int limit);

    /** Who has spoken in the conversation, or been spoken to; empty for an unknown one. */
    Set<String> users(String tenant, UUID conversationId);

    /** Throws {@code NOT_PERMITTED} where others took part and the caller is no administrator. */
    default void mayForget(Caller caller, UUID conversationId) {
        if (users(caller.tenant(), conversationId).stream().anyMatch(user -> !user.equals(caller.userId()))) {
            caller.require("admin");
        }
    }

    /** Throws {@code NOT_PERMITTED} where others talk, and neither the caller nor anybody they speak for, and the caller is no administrator. */
    default Caller maySee(Caller caller, UUID conversationId) {
        var users = users(caller.tenant(), conversationId);
        if (!users.isEmpty() && users.stream().noneMatch(user -> user.equals(caller.userId()) || user.startsWith(caller.userId() + "/"))) {
            caller.require("admin");
        }
        return caller;
    }

    /** @param position from which to read on */
    record Page(List<Said> episodes, long position) {}

    /** @param speaker {@code user}, {@code persona}, or a name */
    record Said(UUID eventId, UUID conversationId, String personaId, String userId, String speaker, String text, Instant saidAt) {

        /** Whether the user said it, and not the system or somebody else. */
        public boolean isOfUser() {
            return speaker.equals("user");
        }
    }
}
