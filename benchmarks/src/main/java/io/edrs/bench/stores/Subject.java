package io.edrs.bench.stores;

/**
 * An adapter beside its raw driver.
 *
 * @param each how many calls a measured moment holds: one where a call takes longer than reading the clock
 * @param share of the asked number of calls, less where every call waits for a disk
 */
record Subject(String port, String product, Work adapter, Work raw, int each, double share) implements AutoCloseable {

    /** Where each call waits for a server or a disk. */
    static Subject remote(String port, String product, Work adapter, Work raw) {
        return new Subject(port, product, adapter, raw, 1, 1);
    }

    /** Where calls stay in memory. */
    static Subject local(String port, String product, Work adapter, Work raw) {
        return new Subject(port, product, adapter, raw, 500, 1);
    }

    @Override
    public void close() throws Exception {
        adapter.close();
        raw.close();
    }
}
