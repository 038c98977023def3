package io.edrs.platform.adapters.scylla;

/** How positions fall into partitions of the log. */
final class Segments {

    private static final long SIZE = 4_096;

    private Segments() {}

    /** The segment of a position, the first position being 1. */
    static long of(long position) {
        return Math.floorDiv(position - 1, SIZE);
    }

    /** The last position of a segment. */
    static long end(long segment) {
        return (segment + 1) * SIZE;
    }
}
