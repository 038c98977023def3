package io.edrs.platform.adapters.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stretch of a text's tokens of the length the model was trained on, between its first and last mark. */
record Window(long[] tokens) {

    private static final int LONGEST = 126;
    /** What follows the first 2,000 tokens hardly turns the vector any more, and a page of it costs seconds. */
    private static final int MOST_TOKENS = 16 * LONGEST;
    private static final long FIRST = 101;
    private static final long LAST = 102;

    /** The windows of a text; a text without tokens has one, of its marks alone. */
    static List<Window> of(long[] tokens) {
        var windows = new ArrayList<Window>();
        var end = Math.min(tokens.length, MOST_TOKENS);
        for (var from = 0; from == 0 || from < end; from += LONGEST) {
            var stretch = Arrays.copyOfRange(tokens, from, Math.min(from + LONGEST, end));
            var marked = new long[stretch.length + 2];
            System.arraycopy(stretch, 0, marked, 1, stretch.length);
            marked[0] = FIRST;
            marked[marked.length - 1] = LAST;
            windows.add(new Window(marked));
        }
        return windows;
    }

    int length() {
        return tokens.length;
    }
}
