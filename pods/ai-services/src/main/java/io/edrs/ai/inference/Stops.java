package io.edrs.ai.inference;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.gateway.StopWish;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whether a text is still wanted: one that is written for a message may be so no longer. */
@Singleton
final class Stops {

    private final Table<StopWish> wishes;

    Stops(Tables tables) {
        this.wishes = tables.open(StopWish.TABLE, StopWish.class);
    }

    /** Throws {@code COMPLETION_STOPPED} when nobody wants the text any more. */
    void check(String tenant, String requestId) {
        if (isMessage(requestId) && wishes.find(StopWish.key(tenant, UUID.fromString(requestId))).isPresent()) {
            throw new EdrsException(InferenceError.COMPLETION_STOPPED, "The text for %s is no longer wanted.".formatted(requestId));
        }
    }

    private static boolean isMessage(String requestId) {
        try {
            return UUID.fromString(requestId).toString().equals(requestId);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
