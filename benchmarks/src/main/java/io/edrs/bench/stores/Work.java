package io.edrs.bench.stores;

/** One way to write and read the same small thing, by number. */
interface Work extends AutoCloseable {

    void write(int number) throws Exception;

    /** Reads what was written by that number, and fails when it is not there. */
    void read(int number) throws Exception;

    @Override
    default void close() throws Exception {}

    /** Fails a read that found something else. */
    static void found(boolean right) {
        if (!right) {
            throw new IllegalStateException("a read did not find what was written");
        }
    }
}
