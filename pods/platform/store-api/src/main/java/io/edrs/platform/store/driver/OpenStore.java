package io.edrs.platform.store.driver;

import java.util.Optional;

/** An open server: one pool of connections, shared by all services of the process with the same URL. */
public interface OpenStore extends AutoCloseable {

    /** The implementation of a port among the driver's; the same one at every call. */
    <P> P port(Class<P> port);

    /**
     * Asks the server what it is, within three seconds. Throws {@code STORE_UNAVAILABLE} (out of reach) or
     * {@code CONFIGURATION_INVALID} (wrong password, missing database, too old), one line that says what to do.
     */
    Server server();

    /** How its pool of connections is used now; empty when it has none or cannot tell. */
    default Optional<PoolUse> poolUse() {
        return Optional.empty();
    }

    @Override
    void close();

    /** @param product as the server says it @param version as the server says it */
    record Server(String product, String version) {}

    /**
     * @param waiting callers that wait for a connection
     * @param most the most connections there may be
     * @param ofServices those of them that services with tables of their own have to themselves; 0 when all share all
     */
    record PoolUse(int active, int idle, int waiting, int most, int ofServices) {

        /** All share all. */
        public PoolUse(int active, int idle, int waiting, int most) {
            this(active, idle, waiting, most, 0);
        }

        /** This and the part that services have to themselves. */
        public PoolUse with(PoolUse services) {
            return new PoolUse(active + services.active, idle + services.idle, waiting + services.waiting, most + services.most, services.most);
        }

        /** The most connections that who uses the store in that way can get. */
        public int within(boolean tablesOfItsOwn) {
            return ofServices == 0 ? most : tablesOfItsOwn ? ofServices : most - ofServices;
        }
    }
}
