package io.edrs.bench.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as they stand within a sentence. */
final class Phrase {

    private Phrase() {}

    /** Lower case, but for acronyms. */
    static String inSentence(String words) {
        return Arrays.stream(words.split(" ")).map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
