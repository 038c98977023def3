package io.edrs.task.decomposer;

/** A word or mark with its place in the text and its part of speech (Universal Dependencies). */
record Token(String text, int start, int end, String tag) {

    boolean is(String... tags) {
        for (var one : tags) {
            if (tag.equals(one)) {
                return true;
            }
        }
        return false;
    }
}
