package io.edrs.bench.verification;

import java.util.List;
import java.util.regex.Pattern;

/** The names in a text: runs of words with capitals that do not open the sentence. */
final class Names {

    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll}\\p{N},:] )(?:\\p{Lu}[\\p{L}\\d]+)(?:[ -]\\p{Lu}[\\p{L}\\d]+|[ -]\\d+)*");

    private Names() {}

    static List<String> in(String text) {
        return NAME.matcher(text).results().map(match -> match.group()).filter(name -> !Dates.names(name)).distinct().toList();
    }
}
