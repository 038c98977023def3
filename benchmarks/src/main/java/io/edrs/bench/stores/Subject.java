package io.edrs.bench.stores;

/**
 * An adapter beside its raw driver.
 *
 * @param each how many calls a measured moment holds: one where a call takes longer than reading the clock
 */
record Subject(String port, String product, Work adapter, Work raw, int each) implements AutoCloseable {

    /** Where each call waits for a server or a disk. */
    static Subject remote(String port, String product, Work adapter, Work raw) {
        return new Subject(port, product, adapter, raw, 1);
    }

    /** Where calls stay in memory. */
    static Subject local(String port, String product, Work adapter, Work raw) {
        return new Subject(port, product, adapter, raw, 500);
    }

    @Override
    public void close() throws Exception {
        adapter.close();
        raw.close();
    }
}
