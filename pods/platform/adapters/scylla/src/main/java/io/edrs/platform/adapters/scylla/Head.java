package io.edrs.platform.adapters.scylla;

/** The end of a journal: the segment being written, the last position given out and the moment of its entry. */
record Head(long segment, long last, long storedAt, boolean isBegun) {

    static final Head NONE = new Head(0, 0, Long.MIN_VALUE, false);

    int room() {
        return Math.toIntExact(Segments.end(segment) - last);
    }

    /** The end after that many more entries, in the next segment when this one is full. */
    Head after(int entries, long storedAt) {
        return new Head(segment, last + entries, storedAt, true).orNext();
    }

    Head orNext() {
        return room() > 0 ? this : new Head(segment + 1, last, storedAt, false);
    }
}
