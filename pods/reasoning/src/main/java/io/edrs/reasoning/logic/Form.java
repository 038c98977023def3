package io.edrs.reasoning.logic;

import io.edrs.reasoning.Premise;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be told of a text from its form alone. */
final class Form {

    private static final Pattern RULE = Pattern.compile("(?i)\\b(?:all|every|each|any|no|nobody|none|nothing|only|unless|if|whenever|everyone|anyone|everybody|anybody|everything|anything|whoever|either|neither)\\b");
    private static final Pattern POLAR = Pattern.compile("(?i)^(is|are|was|were|does|do|did|has|have|can|could|will|would|must|may)\\b.+\\?\\s*$");
    private static final int LONGEST_PREMISE = 320;

    private Form() {}

    /** Whether it says something of all of a kind, or on a condition. */
    static boolean rule(String sentence) {
        return sentence.length() <= LONGEST_PREMISE && RULE.matcher(sentence).find();
    }

    /** Whether "yes" or "no" answers it. */
    static boolean polar(String sentence) {
        return sentence.length() <= LONGEST_PREMISE && POLAR.matcher(sentence.strip()).matches();
    }

    static Set<String> stems(String sentence) {
        return Words.content(sentence).stream().map(Word::stem).collect(Collectors.toSet());
    }

    /** Whether a rule among the premises speaks of what the question does. */
    static boolean touched(String question, List<Premise> premises) {
        var asked = stems(question);
        return premises.stream().map(Premise::text).filter(Form::rule).anyMatch(text -> stems(text).stream().anyMatch(asked::contains));
    }
}
