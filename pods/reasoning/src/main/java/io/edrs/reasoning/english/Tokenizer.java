package io.edrs.reasoning.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits a sentence into words and marks; short forms are written out. */
final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile("[\"“”„]([^\"“”„]{1,80})[\"“”„]|#?[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_+/&]|[-.'’](?=[\\p{L}\\p{N}]))*|[,;:()]");
    /** "(PRC)" after a name repeats it. */
    private static final Pattern SHORT_NAME = Pattern.compile("\\s\\(\\p{Lu}[\\p{L}.]{1,7}\\)");
    private static final Pattern SHORT_NOT = Pattern.compile("(?i)(.+)n['’]t$");
    private static final Pattern SHORT_BE = Pattern.compile("(?i)(it|he|she|that|there|who|what)['’]s$");
    private static final Pattern SHORT_ARE = Pattern.compile("(?i)(they|we|you)['’]re$");
    private static final Pattern OF = Pattern.compile("(.+?)['’]s$");
    private static final Map<String, String> STEMS = Map.of("ca", "can", "wo", "will", "sha", "shall");

    private static final Map<String, String> CERTAIN = Forms.lines("tags.txt").stream().map(line -> line.split("\\s+"))
            .flatMap(words -> Arrays.stream(words).skip(1).map(word -> Map.entry(word, words[0]))).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Tokenizer() {}

    /** @param tags gives the tags of words, in order */
    static List<Token> of(String sentence, UnaryOperator<List<String>> tags) {
        var quotes = new HashSet<String>();
        var found = new ArrayList<String>();
        var matcher = TOKEN.matcher(SHORT_NAME.matcher(sentence).replaceAll(""));
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                found.add(matcher.group(1).strip());
                quotes.add(found.getLast());
            } else {
                found.addAll(written(matcher.group()));
            }
        }
        var words = Fronted.of(Rewriting.of(found));
        var quoted = words.stream().map(quotes::contains).toList();
        var tagged = words.isEmpty() ? List.<String>of() : tags.apply(words);
        var tokens = new ArrayList<Token>();
        for (var i = 0; i < words.size(); i++) {
            var lower = words.get(i).toLowerCase(Locale.ROOT);
            tokens.add(new Token(words.get(i), lower, quoted.get(i) ? "PROPN" : CERTAIN.getOrDefault(lower, tagged.get(i)), quoted.get(i)));
        }
        return tokens;
    }

    private static List<String> written(String word) {
        if (word.matches("(?i)s?he/s?he")) {
            return List.of("he");
        }
        if (word.equalsIgnoreCase("cannot")) {
            return List.of("can", "not");
        }
        var not = SHORT_NOT.matcher(word);
        if (not.matches()) {
            var stem = not.group(1);
            return List.of(STEMS.getOrDefault(stem.toLowerCase(Locale.ROOT), stem), "not");
        }
        var be = SHORT_BE.matcher(word);
        if (be.matches()) {
            return List.of(be.group(1), "is");
        }
        var are = SHORT_ARE.matcher(word);
        if (are.matches()) {
            return List.of(are.group(1), "are");
        }
        var of = OF.matcher(word);
        return of.matches() ? List.of(of.group(1), "'s") : List.of(word);
    }
}
