package io.edrs.reasoning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** English text as words, each with the stem of its family (Porter 1980). */
public final class Words {

    private static final Pattern WORD = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)+|[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SHORTENED = Pattern.compile("['’](s|re|ve|ll|d|m)$");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final int REMEMBERED = 50_000;
    private static final Set<String> STOP = Lexicon.words("stopwords.txt");
    private static final Map<String, String> IRREGULAR = Lexicon.pairs("irregular.txt");
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private Words() {}

    /** The words of a text, in order. */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var norm = norm(matcher.group());
            words.add(new Word(matcher.group(), norm, stem(norm), matcher.start(), matcher.end()));
        }
        return words;
    }

    /** The words that say something, in order. */
    public static List<Word> content(String text) {
        return of(text).stream().filter(word -> !word.stop()).toList();
    }

    /** The stem of a normal form. */
    public static String stem(String norm) {
        if (STEMS.size() > REMEMBERED) {
            STEMS.clear();
        }
        return STEMS.computeIfAbsent(norm, Words::stemmed);
    }

    static boolean isStop(String norm) {
        return STOP.contains(norm);
    }

    private static String stemmed(String norm) {
        var regular = IRREGULAR.getOrDefault(norm, norm);
        if (regular.length() < 3 || regular.chars().anyMatch(Character::isDigit)) {
            return regular;
        }
        return new PorterStemmer().stem(regular);
    }

    private static String norm(String text) {
        if (Character.isDigit(text.charAt(0)) && GROUPED.matcher(text).matches()) {
            return text.replace(",", "");
        }
        var plain = text;
        if (!isAscii(text)) {
            plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        }
        var lower = plain.toLowerCase(Locale.ROOT);
        return lower.indexOf('\'') < 0 && lower.indexOf('’') < 0 ? lower
                : APOSTROPHE.matcher(SHORTENED.matcher(lower).replaceAll("")).replaceAll("");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
