package io.edrs.reasoning.english;

import java.util.List;

/** The word lists beside the grammar. */
public final class WordList {

    private WordList() {}

    /** Its lines, without comments. */
    public static List<String> lines(String name) {
        return Forms.lines(name);
    }
}
