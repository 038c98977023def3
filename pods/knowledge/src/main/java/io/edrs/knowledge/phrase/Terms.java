package io.edrs.knowledge.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as words and marks, and the one form under which a phrase is known however it is written. */
public final class Terms {

    private static final Pattern TERM = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*|\\S");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$|['’]");
    private static final String UNFOLDED = "øłđðþßæœı";
    private static final String[] FOLDED = {"o", "l", "d", "d", "th", "ss", "ae", "oe", "i"};

    private Terms() {}

    /** The words and marks, in order. */
    static List<Term> of(String text) {
        var terms = new ArrayList<Term>();
        var matcher = TERM.matcher(text);
        while (matcher.find()) {
            var found = matcher.group();
            var word = Character.isLetterOrDigit(found.codePointAt(0));
            terms.add(new Term(found, word ? norm(found) : "", matcher.start(), matcher.end()));
        }
        return terms;
    }

    /** The form of a phrase: its words folded, in lower case, one blank between, without a leading article where more than one follows. */
    public static String phrase(String text) {
        return key(of(text).stream().filter(Term::isWord).toList());
    }

    /** Whether a word in it is more than grammar. */
    public static boolean saysSomething(String text) {
        return of(text).stream().anyMatch(term -> term.isWord() && !RelationWords.isStop(term.norm()));
    }

    static String key(List<Term> words) {
        var from = words.size() > 2 && isArticle(words.getFirst().norm()) ? 1 : 0;
        return words.stream().skip(from).map(Term::norm).filter(norm -> !norm.isEmpty()).collect(Collectors.joining(" "));
    }

    static boolean isArticle(String norm) {
        return norm.equals("the") || norm.equals("a") || norm.equals("an");
    }

    private static String norm(String word) {
        var plain = POSSESSIVE.matcher(word).replaceAll("");
        if (plain.chars().allMatch(c -> c < 128)) {
            return plain.toLowerCase(Locale.ROOT);
        }
        var bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var folded = new StringBuilder();
        bare.chars().forEach(c -> folded.append(UNFOLDED.indexOf(c) < 0 ? String.valueOf((char) c) : FOLDED[UNFOLDED.indexOf(c)]));
        return folded.toString();
    }
}
