package io.edrs.reasoning.deduction;

import io.edrs.platform.language.Sentences;
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
    /** "Is this true?", said of the sentence before. */
    private static final Pattern JUDGE = Pattern.compile("(?i)(?:(?:is (?:this|that|it|this statement|that statement)(?: statement)? )?(?:true|correct|right)(?:,? (?:or )?(?:false|incorrect|wrong))?(?:,? or (?:unknown|uncertain))?"
            + "|(?:does|can) (?:this|that) (?:follow|be (?:inferred|concluded|deduced|true))|is that so|does that hold)\\?");
    /** "True or false: all cats sleep." */
    private static final Pattern JUDGED = Pattern.compile("(?i)(?:[^:]*\\btrue\\b[^:]*\\b(?:false|unknown|not)\\b[^:]*|[^:]*\\b(?:follows?|correct|hold|valid)\\b[^:]*|(?:the )?(?:statement|conclusion|claim|hypothesis)):\\s+(.{4,})");
    /** "Does it follow that Tom sleeps?" asks by itself. */
    private static final Pattern WHETHER = Pattern.compile("(?i).*\\b(?:follow|followed|inferred|concluded|deduced|conclude|infer|deduce|derive|derived)\\b(?: from (?:this|that|the above))? that .+");
    /** "If all cats sleep and Tom is a cat, does Tom sleep?" */
    private static final Pattern SUPPOSED = Pattern.compile("(?i)(?:if|given that|suppose(?: that)?|supposing(?: that)?|assume(?: that)?|assuming(?: that)?|since|as|because|when) (.+), (?:then |so )?"
            + "((?:is|are|was|were|does|do|did|can|could|must|will|would|who|which|what)\\b[^,]*\\?)");
    private static final Pattern ASKING = Pattern.compile("(?i)(therefore|hence|thus|so|conclusion:?|question:?|query:?|statement:?|does it follow that|is it true that|(?:please )?(?:decide|determine|judge|say|tell me|find out|check|explain) (?:whether|if)|(?:prove|show|verify|refute|conclude) that)[,:]?\\s+(.+)");

    /** "A is left of B. B is red.": the letter is a name, and the sentence over. */
    private static final Pattern LETTER = Pattern.compile("(?<=\\p{Ll} \\p{Lu})\\. (?=\\p{Lu} \\p{Ll}|(?:The|If|Who|Which|What|Is|Does|How|All|No|Every)\\b)");

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
        return of(Sentences.of(LETTER.matcher(rest).replaceAll(".\n")), options.size() > 2 || !options.isEmpty() && !truth(options) ? options : List.of());
    }

    /** "True" and "False" are no statements to choose from. */
    private static boolean truth(List<String> options) {
        return options.stream().allMatch(option -> option.matches("(?i)(true|false|unknown|uncertain|yes|no)\\.?"));
    }

    private static Exercise of(List<String> sentences, List<String> options) {
        var told = new ArrayList<String>();
        var asked = false;
        for (var sentence : sentences) {
            var judged = JUDGED.matcher(sentence);
            if (judged.matches()) {
                asked = true;
                told.add(judged.group(1));
            } else if (JUDGE.matcher(sentence.strip()).matches()) {
                asked = true;
            } else if (ABOUT.matcher(sentence).matches() && !WHETHER.matcher(sentence).matches()) {
                asked = true;
            } else {
                told.add(sentence);
            }
        }
        if (!options.isEmpty() && !truth(options) || told.isEmpty()) {
            return new Exercise(told, "", options);
        }
        var supposed = SUPPOSED.matcher(told.getLast().strip());
        if (supposed.matches()) {
            told.removeLast();
            told.add(capital(supposed.group(1)) + ".");
            told.add(capital(supposed.group(2)));
        }
        var last = told.getLast();
        var asking = ASKING.matcher(last);
        if (last.endsWith("?") || asked || asking.matches()) {
            return new Exercise(told.subList(0, told.size() - 1), asking.matches() ? asking.group(2) : last, List.of());
        }
        return new Exercise(told, "", List.of());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
