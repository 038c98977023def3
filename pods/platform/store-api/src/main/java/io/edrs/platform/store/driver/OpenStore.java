package io.edrs.platform.store.driver;

/** An open server: one pool of connections, shared by all services of the process with the same URL. */
public interface OpenStore extends AutoCloseable {

    /** The implementation of a port among the driver's; the same one at every call. */
    <P> P port(Class<P> port);

    /**
     * Asks the server what it is, within three seconds. Throws {@code STORE_UNAVAILABLE} (out of reach) or
     * {@code CONFIGURATION_INVALID} (wrong password, missing database, too old), one line that says what to do.
     */
    Server server();

    @Override
    void close();

    /** @param product as the server says it @param version as the server says it */
    record Server(String product, String version) {}
}
