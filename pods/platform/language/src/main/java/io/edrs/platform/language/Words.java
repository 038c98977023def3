package io.edrs.platform.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** English text as words, each with the stem of its family (Porter 1980). */
public final class Words {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SHORTENED = Pattern.compile("['’](s|re|ve|ll|d|m)$");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    /** Letters that Unicode does not take apart. */
    private static final String UNFOLDED = "øłđðþßæœı";
    private static final String[] FOLDED = {"o", "l", "d", "d", "th", "ss", "ae", "oe", "i"};
    private static final Map<String, String> IRREGULAR = Lexicon.pairs("irregular.txt");
    /** Each place keeps the last word that fell on it: it never grows, and two threads may write it at once. */
    private static final Stemmed[] STEMS = new Stemmed[1 << 16];

    private Words() {}

    /** The words of a text, in order. */
    public static Text of(String text) {
        return of(text, Cut.WORDS);
    }

    /** The words of a text cut in that way, in order. */
    public static Text of(String text, Cut cut) {
        return cut.read(text);
    }

    /** The words that say something, in order. */
    public static List<Word> content(String text) {
        return of(text).stream().filter(word -> !word.stop()).toList();
    }

    /** The stem of a normal form. */
    public static String stem(String norm) {
        var hash = norm.hashCode() * 0x9E3779B9;
        var place = (hash ^ hash >>> 16) & STEMS.length - 1;
        var known = STEMS[place];
        if (known == null || !known.norm().equals(norm)) {
            known = new Stemmed(norm, stemmed(norm));
            STEMS[place] = known;
        }
        return known.stem();
    }

    private record Stemmed(String norm, String stem) {}

    private static String stemmed(String norm) {
        var regular = IRREGULAR.getOrDefault(norm, norm);
        if (regular.length() < 3 || regular.chars().anyMatch(Character::isDigit)) {
            return regular;
        }
        var stem = new PorterStemmer().stem(regular);
        // "Ines" is not "in", nor "ore" "or": with a word that is grammar only it shares its letters, not its family.
        return StopWords.isGrammar(stem) && !StopWords.isGrammar(norm) ? stem + "'" : stem;
    }

    /** A word in lower case without its possessive ending, accents kept. */
    public static String plain(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.indexOf('\'') < 0 && lower.indexOf('’') < 0 ? lower : SHORTENED.matcher(lower).replaceAll("");
    }

    /** A word in lower case, without accents and possessive; a number without grouping. */
    static String norm(String word) {
        if (isNormal(word)) {
            return word;
        }
        if (Character.isDigit(word.charAt(0)) && GROUPED.matcher(word).matches()) {
            return word.replace(",", "");
        }
        var lower = isAscii(word) ? word.toLowerCase(Locale.ROOT) : folded(word);
        return lower.indexOf('\'') < 0 && lower.indexOf('’') < 0 ? lower
                : APOSTROPHE.matcher(SHORTENED.matcher(lower).replaceAll("")).replaceAll("");
    }

    /** Most words are: small letters and nothing else. */
    private static boolean isNormal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String folded(String word) {
        var plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        if (plain.chars().noneMatch(c -> UNFOLDED.indexOf(c) >= 0)) {
            return plain;
        }
        var folded = new StringBuilder();
        plain.chars().forEach(c -> folded.append(UNFOLDED.indexOf(c) < 0 ? String.valueOf((char) c) : FOLDED[UNFOLDED.indexOf(c)]));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
