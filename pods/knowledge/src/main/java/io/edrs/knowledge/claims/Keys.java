package io.edrs.knowledge.claims;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names and values without what does not tell them apart: case, articles, punctuation, separators of thousands. */
public final class Keys {

    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an|our|its|their|this) ");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?:\\D|$))");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}.%+-]+");
    private static final Pattern LOOSE = Pattern.compile("(?<![\\p{L}\\p{N}])[.+-]+|[.+-]+(?![\\p{L}\\p{N}%])");
    private static final Pattern HYPHENS = Pattern.compile("[ -]+");
    private static final int LONGEST = 400;

    private Keys() {}

    /** The key of a value. */
    public static String of(String text) {
        var plain = THOUSANDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
        var words = LOOSE.matcher(OTHER.matcher(plain).replaceAll(" ")).replaceAll(" ").replaceAll(" +", " ").strip();
        var key = ARTICLE.matcher(words).replaceFirst("");
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** The key of a name, that of a subject or a concept: written with hyphens or apart it is one. */
    public static String name(String text) {
        return HYPHENS.matcher(of(text)).replaceAll(" ");
    }

    /** The keys under which a name may be on record: its own first, then those from before hyphens were left out. */
    public static List<String> spellings(String text) {
        var name = name(text);
        return Stream.of(name, of(text), name.replace(' ', '-')).distinct().toList();
    }

    /** The key of an attribute: "is the port", "Ports" and "port" are one. */
    public static String attribute(String text) {
        var key = of(text);
        return key.length() > 3 && key.endsWith("s") && !key.endsWith("ss") && !key.endsWith("us") && !key.endsWith("is")
                ? key.substring(0, key.length() - 1) : key;
    }
}
