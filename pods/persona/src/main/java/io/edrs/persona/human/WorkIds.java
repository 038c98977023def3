package io.edrs.persona.human;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work is named freely; that of hand-overs by their ids. */
final class WorkIds {

    private WorkIds() {}

    static Optional<UUID> of(@Nullable String workId) {
        try {
            return workId == null || workId.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(workId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
