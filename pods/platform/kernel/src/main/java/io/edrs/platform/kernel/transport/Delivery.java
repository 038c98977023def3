package io.edrs.platform.kernel.transport;

import org.jspecify.annotations.Nullable;

/** A message in hand. Unacknowledged deliveries come again after this process has gone. */
public interface Delivery {

    /** What the same message is equal by, whichever subscription it comes through. */
    Object message();

    /** The topic it came from. */
    String topic();

    /** Its ordering key, or null. */
    @Nullable String key();

    /** Its bytes. */
    byte[] body();

    /**
     * True when hardly anybody can have had it before: delivered for the first time, and published since this process listens.
     * A guess that saves a look; never the reason to believe that something was not done.
     */
    boolean isNew();

    /** Done with it; it does not come again. */
    void acknowledge();
}
