package io.edrs.persona.synthesizer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads from what a user says how somebody else wants to be dealt with; a question about it is no such telling. */
final class Dealings {

    private static final String NAME = "((?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
    private static final Pattern PREFERS = Pattern.compile("^(?:(?i:please )?(?i:note that|remember that|by the way,) )?" + NAME
            + " ((?:always |usually )?(?:prefers|likes|dislikes|hates|wants|does not like|doesn't like|needs) [^?]{3,200}?)[.!]*$");
    private static final Pattern WITH = Pattern.compile("^(?i:when|whenever|if) (?i:you|we) (?i:deal with|talk to|talk with|write to|speak to|speak with|"
            + "work with|meet) " + NAME + ",? (?:then )?((?i:be|please|keep|use|always|never|do not|don't|write|call|avoid|start)\\b[^?]{2,200}?)[.!]*$");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])(?<!\\b(?:Dr|Mr|Ms|Mrs|Prof)\\.)\\s+(?=\\p{Lu})|\\R+|;\\s+");
    private static final Pattern NO_PERSON = Pattern.compile("(?i)(i|we|you|they|he|she|it|this|that|everybody|everyone|nobody|the|please|what|who|which)");
    private static final int LONGEST = 400;

    private Dealings() {}

    /** Note by person, in the order said; empty for most texts. */
    static Map<String, String> in(String text) {
        var notes = new LinkedHashMap<String, String>();
        for (var raw : SENTENCES.split(text)) {
            var sentence = raw.strip();
            if (sentence.length() > LONGEST) {
                continue;
            }
            for (var form : new Pattern[] {WITH, PREFERS}) {
                var found = form.matcher(sentence);
                if (found.matches() && !NO_PERSON.matcher(found.group(1)).matches()) {
                    notes.put(found.group(1), found.group(2).strip());
                    break;
                }
            }
        }
        return notes;
    }
}
