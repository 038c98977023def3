package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Concepts;
import io.edrs.platform.language.Name;
import io.edrs.platform.language.Recent;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A piece of evidence as stems, compounds and concepts, ready to be matched. */
record Field(String text, List<Word> words, Set<String> stems, Set<Integer> concepts) {

    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(?:\\+|\\(0|0)\\d[\\d /()-]{5,}\\d");
    private static final Pattern DOES = Pattern.compile("(?i)what (it|he|she|they) (do|does)|does|description|in short|summary");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");

    private static final int LONGEST_DOES = 20;
    /** So many of the last letters of a stem may be other than its word has. */
    private static final int STEMMED_OFF = 3;
    private static final int LONGEST_REMEMBERED = 600;
    private static final Recent<String, Field> READ = new Recent<>(6_000);

    static Field of(String text) {
        return text.length() > LONGEST_REMEMBERED ? read(text) : READ.get(text, Field::read);
    }

    private static Field read(String text) {
        var words = Words.of(text);
        var stems = new HashSet<String>();
        words.forEach(word -> stems.add(word.stem()));
        var concepts = new HashSet<Integer>();
        Concepts.of(words).forEach(concepts::addAll);
        if (text.length() <= LONGEST_DOES && DOES.matcher(text).matches()) {
            concepts.addAll(Concepts.of("purpose"));
        }
        if ((text.indexOf('0') >= 0 || text.indexOf('+') >= 0) && PHONE.matcher(text).find()) {
            concepts.addAll(Concepts.of("phone"));
        }
        if (text.indexOf('@') >= 0 && EMAIL.matcher(text).find()) {
            concepts.addAll(Concepts.of("email"));
        }
        return new Field(text, words, Set.copyOf(stems), Set.copyOf(concepts));
    }

    /** 1 for a word of the same family, less for a word of the same concept, 0 for none. */
    double match(Term term) {
        if (exact(term)) {
            return 1;
        }
        return !term.name() && term.concepts().stream().anyMatch(concepts::contains) ? 0.85 : 0;
    }

    boolean exact(Term term) {
        return stems.contains(term.stem()) || compound(term.stem())
                || !term.joined().isEmpty() && stems.contains(term.joined());
    }

    /** Whether two words side by side, written as one, have that stem. */
    private boolean compound(String stem) {
        for (var i = 1; i < words.size(); i++) {
            var head = words.get(i - 1).norm();
            // A stem begins as its word does; to stem each pair of each text would cost more than all else here.
            if (head.regionMatches(0, stem, 0, Math.min(head.length(), Math.max(1, stem.length() - STEMMED_OFF)))
                    && Words.stem(head + words.get(i).norm()).equals(stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name's words stand here side by side, in either order for two words. */
    boolean holds(Name name) {
        var wanted = name.words();
        for (var i = 0; i + wanted.size() <= words.size(); i++) {
            if (standsAt(wanted, i) && !goesOn(i + wanted.size(), wanted.size() > 1) || wanted.size() == 2 && standsAt(wanted.reversed(), i)) {
                return true;
            }
        }
        return wanted.size() > 1 && joined(wanted) || wanted.size() == 1 && compound(wanted.getFirst().stem());
    }

    /** "Apollo 11" is not "Apollo": a number right behind a name belongs to it, unless it counts what follows a single word. */
    private boolean goesOn(int next, boolean several) {
        if (next == 0 || next >= words.size() || !words.get(next).number() || words.get(next).norm().matches("(19|20)\\d\\d")) {
            return false;
        }
        var gap = text.substring(words.get(next - 1).end(), words.get(next).start());
        var counts = !several && next + 1 < words.size() && !words.get(next + 1).stop()
                && text.substring(words.get(next).end(), words.get(next + 1).start()).equals(" ");
        return (gap.equals(" ") || gap.equals("-")) && !counts;
    }

    private boolean joined(List<Word> wanted) {
        var together = Words.stem(String.join("", wanted.stream().map(Word::norm).toList()));
        return stems.contains(together);
    }

    private boolean standsAt(List<Word> wanted, int from) {
        for (var i = 0; i < wanted.size(); i++) {
            if (!words.get(from + i).stem().equals(wanted.get(i).stem())) {
                return false;
            }
        }
        return true;
    }

    /** The share of this text's own words that the question mentions. */
    double mentioned(List<Term> terms) {
        var own = words.stream().filter(word -> !word.stop()).toList();
        var hit = own.stream().filter(word -> terms.stream().anyMatch(term -> term.stem().equals(word.stem())
                || term.joined().equals(word.stem()) || Concepts.of(word.norm()).stream().anyMatch(term.concepts()::contains))).count();
        return own.isEmpty() ? 0 : (double) hit / own.size();
    }
}
