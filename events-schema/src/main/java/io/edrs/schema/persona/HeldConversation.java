package io.edrs.schema.persona;

import io.edrs.schema.TableRow;
import java.time.Instant;
import java.util.UUID;

/**
 * A person holds a conversation: its persona does not answer in it until they give it back. A table that every process reads.
 *
 * @param handoverId by which they took it
 * @param personId who holds it
 * @param since when they took it
 */
public record HeldConversation(UUID handoverId, UUID conversationId, String personId, Instant since) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "held-conversations";

    /** The row's key. */
    public static String key(String tenant, UUID conversationId) {
        return tenant + "/" + conversationId;
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        return TableRow.isKeyOf(tenant, key);
    }
}
