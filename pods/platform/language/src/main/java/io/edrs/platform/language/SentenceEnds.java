package io.edrs.platform.language;

import java.util.Locale;
import java.util.Set;

/** Tells a sentence's end from an abbreviation's; in doubt (initials, versions, lower case after the stop) it is none. */
final class SentenceEnds {

    private static final Set<String> ABBREVIATIONS = Set.of("dr", "mr", "mrs", "ms", "prof", "rev", "gen", "col", "capt", "lt", "sgt",
        "st", "sr", "jr", "e.g", "i.e", "cf", "vs", "etc", "al", "approx", "no", "nos", "vol", "fig", "figs", "eq", "sec", "ch", "p",
        "pp", "ed", "eds", "inc", "ltd", "co", "corp", "dept", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "a.m", "p.m", "u.s", "u.k", "ph.d", "ca", "resp", "incl", "excl", "max", "min", "tel", "ext", "art", "v",
        "ver", "z.b", "d.h", "bzw", "usw", "nr", "abs", "u.a", "hr", "fr", "z.t", "ggf", "evtl", "vgl", "m", "mme", "mlle", "av", "sra");
    /** These may end a sentence; a capital after them says that they do. */
    private static final Set<String> MAY_END = Set.of("etc", "a.m", "p.m", "u.s", "u.k", "ph.d", "inc", "ltd", "co", "corp", "jr", "sr",
        "usw", "no", "min", "max", "al", "art", "mar", "dec", "fig");
    private static final Set<String> NEED_NUMBER = Set.of("no", "min", "max", "art", "mar", "dec", "fig", "p", "ch", "sec", "v");

    private SentenceEnds() {}

    /** Whether the sentence that begins at {@code start} ends before {@code end}, where a break is possible. */
    static boolean isEnd(String text, int start, int end) {
        int stop = end - 1;
        while (stop > start && (Character.isWhitespace(text.charAt(stop)) || "\"'”’)]»".indexOf(text.charAt(stop)) >= 0)) {
            stop--;
        }
        int next = text.codePointAt(end);
        if (Character.isLowerCase(next)) {
            return false;
        }
        if (text.charAt(stop) != '.') {
            return true;
        }
        int wordStart = stop;
        while (wordStart > start && !Character.isWhitespace(text.charAt(wordStart - 1)) && "(\"“[".indexOf(text.charAt(wordStart - 1)) < 0) {
            wordStart--;
        }
        return wordEndsSentence(text.substring(wordStart, stop), next);
    }

    private static boolean wordEndsSentence(String word, int next) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I') {
            return false;
        }
        if (!ABBREVIATIONS.contains(lower)) {
            return true;
        }
        if (NEED_NUMBER.contains(lower)) {
            return !Character.isDigit(next);
        }
        return MAY_END.contains(lower) && Character.isUpperCase(next);
    }
}
