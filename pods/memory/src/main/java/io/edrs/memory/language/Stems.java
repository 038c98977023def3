package io.edrs.memory.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** English text as words, each with the stem of its family. */
public final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-.'’_:@][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]\\p{L}{1,2}$");
    private static final int REMEMBERED = 50_000;
    private static final Cache<String, String> KNOWN = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    /** A question reads the turns it considers several times; a minute, so that nothing forgotten stays at hand. */
    private static final Cache<String, List<Token>> READ = Caffeine.newBuilder().maximumSize(4_000).expireAfterWrite(Duration.ofMinutes(1)).build();
    private static final int LONGEST_REMEMBERED = 1_000;
    private static final Set<String> STOP = Set.of(("a about after again all also am an and any are as at be because been before "
            + "being between both but by can could d did do does doing done during each ever few for from further get got had has "
            + "have having he her here hers herself him himself his how i if in into is it its itself just kind ll m me mine more "
            + "most my myself no nor not now of off on once one only or other our ours ourselves out over own re s same shall she "
            + "should so some sort such t than that the their theirs them themselves then there these they this those through to "
            + "too type under until up us ve very was we were what when where whether which while who whom whose why will with "
            + "would yet you your yours yourself yourselves").split(" "));

    private Stems() {}

    /** The words of a text, in order, untagged. */
    public static List<Token> of(String text) {
        return text.length() > LONGEST_REMEMBERED ? read(text) : READ.get(text, Stems::read);
    }

    private static List<Token> read(String text) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        while (words.find()) {
            tokens.add(new Token(words.group(), stem(words.group()), "X", words.start(), words.end()));
        }
        return List.copyOf(tokens);
    }

    /** Whether the word says nothing by itself. */
    public static boolean isStop(String word) {
        return STOP.contains(plain(word));
    }

    /** A word without its possessive ending, lower case. */
    public static String plain(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.indexOf('\'') < 0 && lower.indexOf('’') < 0 ? lower : POSSESSIVE.matcher(lower).replaceAll("");
    }

    private static String stem(String word) {
        return KNOWN.get(plain(word), Stems::stemmed);
    }

    private static String stemmed(String plain) {
        return plain.length() < 3 || plain.chars().anyMatch(Character::isDigit) ? plain : new PorterStemmer().stem(plain);
    }
}
