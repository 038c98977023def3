package io.edrs.knowledge.phrase;

import io.edrs.platform.language.StopWords;
import io.edrs.platform.language.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of what a text is about: its title, and the subject of a first sentence that says what something is. */
final class Subjects {

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
    private static final Pattern ALSO = Pattern.compile("(?:(?:also|better|best|professionally|commonly|formerly|otherwise) (?:known|called|styled|spelled|billed|credited)"
            + "|known (?:professionally|commonly|simply|mononymously))(?: as)?,? [\"“]?"
            + "((?:\\p{Lu}[\\p{L}.'’-]*|of|the|de|von|van)(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|of|the|de|von|van))*)");
    private static final Pattern ROW = Pattern.compile("[^:|\\n]{1,60}: ([^|\\n]{1,100}) \\|");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "refers", "denotes", "means", "became", "has", "had");
    private static final int LONGEST = 14;
    private static final int OPENING = 600;
    private static final int MOST_GIVEN = 5;

    private Subjects() {}

    static Set<String> ofTitle(String title) {
        var subjects = new LinkedHashSet<String>();
        subjects.add(Terms.phrase(title));
        var bare = BRACKETS.matcher(title).replaceFirst("");
        subjects.add(Terms.phrase(bare));
        var comma = bare.indexOf(", ");
        if (comma > 0 && bare.indexOf(' ') < comma) {
            subjects.add(Terms.phrase(bare.substring(0, comma)));
        }
        return subjects;
    }

    /** Of a row of a table, written {@code Header: value | Header: value}, its first value. */
    static Set<String> ofRow(String text) {
        var row = ROW.matcher(text);
        return row.lookingAt() ? Set.of(Terms.phrase(row.group(1))) : Set.of();
    }

    static Set<String> ofOpening(String text, List<Word> terms) {
        var subjects = new LinkedHashSet<String>();
        var to = end(terms);
        if (to > 0) {
            var words = terms.subList(0, to).stream().filter(Word::isWord).toList();
            var capitals = words.stream().filter(Word::capital).count();
            if (capitals > 0) {
                var subject = text.substring(terms.getFirst().start(), terms.get(to - 1).end());
                subjects.addAll(ofTitle(subject));
                shortNames(words, subjects);
            }
            var also = ALSO.matcher(text.substring(0, Math.min(text.length(), OPENING)));
            while (also.find()) {
                subjects.add(Terms.phrase(also.group(1)));
            }
        }
        return subjects;
    }

    /** Where the subject ends: before a bracket, a comma or a verb of being; 0 when the sentence does not open so. */
    private static int end(List<Word> terms) {
        for (var i = 0; i < Math.min(terms.size(), LONGEST); i++) {
            var term = terms.get(i);
            if (term.is("(") || BE.contains(term.text())) {
                return i;
            }
            if (term.is(",")) {
                return says(terms, i) ? i : 0;
            }
            if (term.is(".") && (i == 0 || terms.get(i - 1).norm().length() > 2) || term.is(";") || term.is(":") && i < 1) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean says(List<Word> terms, int comma) {
        return terms.subList(comma, Math.min(terms.size(), comma + 2 * LONGEST)).stream().anyMatch(term -> BE.contains(term.text()));
    }

    /** Without its rank, and by any one of several given names: "Sven Olof Joachim Palme" is Olof Palme. */
    private static void shortNames(List<Word> words, Set<String> subjects) {
        if (words.size() > 2 && words.get(1).capital()) {
            subjects.add(Terms.key(words.subList(1, words.size())));
        }
        if (words.size() < 3 || words.size() > MOST_GIVEN || !words.stream().allMatch(Word::capital)
                || words.stream().anyMatch(word -> StopWords.isGrammar(word.norm()))) {
            return;
        }
        var last = words.getLast().norm();
        for (var given : words.subList(0, words.size() - 1)) {
            subjects.add(given.norm() + " " + last);
        }
    }
}
