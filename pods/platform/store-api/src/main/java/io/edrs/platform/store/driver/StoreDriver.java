package io.edrs.platform.store.driver;

import java.util.Map;
import java.util.Set;

/**
 * A kind of server that stores can live on; registered in {@code META-INF/services} and chosen by the scheme of a URL.
 * A scheme that several kinds share, such as {@code http}, is settled by {@link #name} as the service's declaration says it.
 */
public interface StoreDriver {

    /** The product, as people call it: {@code PostgreSQL}, {@code MongoDB}, … */
    String name();

    /** The URL schemes it answers to, in lower case. */
    Set<String> schemes();

    /** The ports it can stand behind. */
    Set<StorePort> ports();

    /** Environment variables that stand for a parameter of the URL where it has none: the variable, then the parameter. */
    default Map<String, String> variables() {
        return Map.of();
    }

    /**
     * Opens the server, once per process and URL, without waiting for it to answer: a server out of reach shows at
     * {@link OpenStore#server} and in every call as {@code STORE_UNAVAILABLE}. A URL that cannot be right is refused with
     * {@code CONFIGURATION_INVALID} and one line that says what would be.
     */
    OpenStore open(StoreUrl url, StoreOptions options);
}
