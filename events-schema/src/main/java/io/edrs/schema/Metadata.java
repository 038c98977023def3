package io.edrs.schema;

import java.time.Instant;
import java.util.UUID;

/**
 * What the kernel needs to know of an event; written by the kernel only. Null means absent.
 *
 * @param tenant whose event it is
 * @param correlationId the event at the root of the tree, for a question its message id
 * @param causationId the event whose handling published this one
 * @param orderingKey what it is ordered by
 * @param traceparent W3C Trace Context of the publishing span
 * @param replyTo topic on which the asker waits
 * @param replyType event type the asker waits for
 * @param streamTo topic that receives provisional chunks beside the asker
 * @param deadline after which an ask is dropped unread
 * @param publishedAt when it was first said
 * @param schemaVersion version of the payload's schema
 * @param hops length of the longest chain of messages up to and including this one
 * @param messages messages known to carry this trace up to and including this one
 * @param claimCheck reference to the payload in the blob store when it exceeds 64 KiB
 */
public record Metadata(
        String tenant, UUID correlationId, UUID causationId, String orderingKey, String traceparent,
        String replyTo, String replyType, String streamTo, Instant deadline, Instant publishedAt,
        int schemaVersion, int hops, int messages, String claimCheck) {

    /** The same metadata, its payload left at {@code reference}. */
    public Metadata withClaimCheck(String reference) {
        return new Metadata(tenant, correlationId, causationId, orderingKey, traceparent, replyTo, replyType, streamTo,
                deadline, publishedAt, schemaVersion, hops, messages, reference);
    }
}
