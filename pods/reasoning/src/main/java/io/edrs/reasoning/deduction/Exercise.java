package io.edrs.reasoning.deduction;

import io.edrs.reasoning.english.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as what it gives, what it asks, and what it offers to choose from.
 *
 * @param goal the sentence to be decided; empty when none is asked or one of the options is
 * @param options without their letters
 */
public record Exercise(List<String> premises, String goal, List<String> options) {

    private static final Pattern OPTION = Pattern.compile("\\s*\\(?[A-Z1-9][).:]\\s+(.+)");
    private static final Pattern ABOUT = Pattern.compile("(?i).*\\b(following (statements?|paragraphs?|sentences?|conclusions?)|which (one )?of the (following|options|statements)|"
            + "(statements|constraints|clues) are (logically )?consistent|(true, false,? or|true or false|follows?|be inferred)\\b.*\\?).*");
    private static final Pattern ASKING = Pattern.compile("(?i)(therefore|hence|thus|so|conclusion:?|question:?|query:?|statement:?|does it follow that|is it true that)[,:]?\\s+(.+)");

    public Exercise {
        premises = List.copyOf(premises);
        options = List.copyOf(options);
    }

    /** Reads the parts off the text. */
    public static Exercise of(String text) {
        var options = new ArrayList<String>();
        var rest = new StringBuilder();
        for (var line : text.lines().toList()) {
            var option = OPTION.matcher(line);
            if (option.matches()) {
                options.add(option.group(1).strip());
            } else {
                rest.append(line).append('\n');
            }
        }
        return of(Sentences.of(rest.toString()), options.size() > 2 || !options.isEmpty() && !truth(options) ? options : List.of());
    }

    /** "True" and "False" are no statements to choose from. */
    private static boolean truth(List<String> options) {
        return options.stream().allMatch(option -> option.matches("(?i)(true|false|unknown|uncertain|yes|no)\\.?"));
    }

    private static Exercise of(List<String> sentences, List<String> options) {
        var told = new ArrayList<String>();
        var asked = false;
        for (var sentence : sentences) {
            if (ABOUT.matcher(sentence).matches()) {
                asked = true;
            } else {
                told.add(sentence);
            }
        }
        if (!options.isEmpty() && !truth(options) || told.isEmpty()) {
            return new Exercise(told, "", options);
        }
        var last = told.getLast();
        var asking = ASKING.matcher(last);
        if (last.endsWith("?") || asked || asking.matches()) {
            return new Exercise(told.subList(0, told.size() - 1), asking.matches() ? asking.group(2) : last, List.of());
        }
        return new Exercise(told, "", List.of());
    }
}
