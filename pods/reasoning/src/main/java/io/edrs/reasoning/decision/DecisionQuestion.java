package io.edrs.reasoning.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question to a kept model.
 *
 * @param model what it is called in the question
 * @param values what the question says holds; null when it asks which to choose
 */
record DecisionQuestion(String model, Map<String, String> values, boolean choice) {

    private static final int LONGEST = 500;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CASE = Pattern.compile(
            "what (?:does|would|do) (?:the )?(?:model |decision table |table |rules? )?(.{1,100}?) (?:predict|say|decide|give) (?:for|if|when|with) (.{1,300})", FLAGS);
    private static final Pattern CHOICE = Pattern.compile("which (?:one )?(.{1,100}?) (?:should|would|do) (?:i|we|you) (?:choose|pick|take|buy|select|recommend)"
            + "|(?:which|what) (?:is|would be) the best (?:choice|option|alternative) (?:for|of|in) (?:the )?(.{1,100}?)", FLAGS);
    private static final Pattern PAIR = Pattern.compile("(?:the |an? )?(.{1,80}?)\\s*(?:=|\\bis\\b|\\bare\\b|\\bof\\b)\\s*(.{1,80})", FLAGS);

    static Optional<DecisionQuestion> read(String message) {
        if (message.length() > 10 * LONGEST) {
            return Optional.empty();
        }
        var question = message.strip().replaceAll("(?s)^.*[!\\n]\\s+|^.*[^\\d.]\\.\\s+", "").replaceAll("[?\\s]+$", "");
        if (question.length() > LONGEST) {
            return Optional.empty();
        }
        var choice = CHOICE.matcher(question);
        if (choice.matches()) {
            return Optional.of(new DecisionQuestion(choice.group(1) == null ? choice.group(2) : choice.group(1), Map.of(), true));
        }
        var asked = CASE.matcher(question);
        return asked.matches() ? values(asked.group(2)).map(values -> new DecisionQuestion(asked.group(1), values, false)) : Optional.empty();
    }

    private static Optional<Map<String, String>> values(String said) {
        var values = new LinkedHashMap<String, String>();
        for (var part : said.split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*;\\s*")) {
            var pair = PAIR.matcher(part.strip());
            if (!pair.matches()) {
                return Optional.empty();
            }
            values.put(pair.group(1).strip(), pair.group(2).strip());
        }
        return Optional.of(values);
    }
}
