package io.edrs.launcher.stores;

import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreUrl;

/**
 * A store that somebody chose for a service.
 *
 * @param origin where the URL stands: {@code environment} or {@code file /path}
 */
public record Chosen(DeclaredStore declared, StoreUrl url, StoreDriver driver, String origin) {

    /** The variable and where its URL stands. */
    String from() {
        return "%s (%s)".formatted(declared.variable(), origin);
    }

    /** What makes two choices one store. */
    String identity() {
        return driver.name() + " " + url.text();
    }
}
