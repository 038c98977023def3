package io.edrs.platform.kernel.record;

/** Payloads too large for the bus. */
public interface ClaimChecks {

    /** Keeps the bytes and returns the reference under which {@link #fetch} finds them. Durable when it returns. */
    String keep(String tenant, String eventId, byte[] payload);

    /** The bytes. Throws {@code EVENT_UNREADABLE} when they are gone or the reference is another tenant's. */
    byte[] fetch(String tenant, String reference);
}
