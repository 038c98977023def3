package io.edrs.launcher.acceptance;

import java.net.URI;
import java.nio.file.Path;

/** A running system as seen from outside. */
interface RunningSystem {

    /** Where that pod answers. */
    URI address(String pod);

    /** The operator's key. */
    String key();

    String brokerUrl();

    String adminUrl();

    /** Its data folder. */
    Path home();

    /** Whether the functions run behind it. */
    default boolean hasFunctions() {
        return false;
    }
}
