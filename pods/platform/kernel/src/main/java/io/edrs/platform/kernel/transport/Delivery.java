package io.edrs.platform.kernel.transport;

import org.jspecify.annotations.Nullable;

/** A message in hand. Unacknowledged deliveries come again after this process has gone. */
public interface Delivery {

    /** The topic it came from. */
    String topic();

    /** Its ordering key, or null. */
    @Nullable String key();

    /** Its bytes. */
    byte[] body();

    /** Done with it; it does not come again. */
    void acknowledge();
}
