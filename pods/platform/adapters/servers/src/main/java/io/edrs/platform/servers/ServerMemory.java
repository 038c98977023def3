package io.edrs.platform.servers;

/** A Java server's heap and direct memory, both in MiB. */
public record ServerMemory(int heapMiB, int directMiB) {
    /** What the product runs with. */
    public static final ServerMemory PRODUCT = new ServerMemory(512, 512);
    /** What tests run with. */
    public static final ServerMemory TEST = new ServerMemory(384, 384);
}
