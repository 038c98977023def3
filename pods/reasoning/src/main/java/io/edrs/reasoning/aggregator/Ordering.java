package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Concepts;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A superlative or comparative: which end of which column is wanted.
 *
 * @param word as asked, e.g. {@code cheapest}
 * @param most whether the largest value is wanted
 * @param concepts what the word itself tells of the column; empty when another word names it
 */
record Ordering(String word, boolean most, Set<Integer> concepts) {

    private static final Pattern WORD = Pattern.compile("(?i)\\b(most|least|fewest|more|fewer|less|highe(?:st|r)|lowe(?:st|r)|large(?:st|r)|small(?:est|er)|bigg(?:est|er)"
            + "|old(?:est|er)|new(?:est|er)|young(?:est|er)|latest|later|earli(?:est|er)|long(?:est|er)|short(?:est|er)|cheap(?:est|er)"
            + "|heavi(?:est|er)|light(?:est|er)|fast(?:est|er)|slow(?:est|er)|greatest|greater|tall(?:est|er)|maximum|minimum)\\b( expensive| costly)?");

    /** The ordering a question asks for, or null. */
    static Ordering in(String question) {
        var matcher = WORD.matcher(question);
        if (!matcher.find()) {
            return null;
        }
        var word = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        var down = word.matches("least|fewe.*|less|low.*|small.*|young.*|earli.*|short.*|cheap.*|light.*|slow.*|minimum|old.*");
        var age = word.startsWith("old");
        return new Ordering(word, !down || age, concepts(matcher.group(2) == null ? word : "price"));
    }

    private static Set<Integer> concepts(String word) {
        var property = word.matches("price|cheap.*") ? "price,budget" : word.matches("old.*|young.*") ? "age"
                : word.matches("new.*|late.*|earli.*") ? "start,launch,foundation,open,hire,deadline" : word.matches("long.*|short.*") ? "duration"
                : word.matches("heav.*|light.*") ? "weight" : word.matches("fast.*|slow.*") ? "speed" : word.matches("tall.*") ? "height"
                : word.matches("large.*|big.*|small.*") ? "area,employee,population,capacity" : "";
        return Arrays.stream(property.split(",")).flatMap(name -> Concepts.of(name).stream()).collect(java.util.stream.Collectors.toSet());
    }
}
