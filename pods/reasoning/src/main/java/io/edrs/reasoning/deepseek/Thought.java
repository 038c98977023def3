package io.edrs.reasoning.deepseek;

import java.util.regex.Pattern;

/** What a model wrote, its thinking apart from its answer. @param tokens it took, 0 when the endpoint does not say */
record Thought(String thinking, String answer, int tokens) {

    private static final Pattern TAGGED = Pattern.compile("(?is)<think(?:ing)?>(.*?)(?:</think(?:ing)?>|\\z)");
    private static final Pattern OPENED_UNSEEN = Pattern.compile("(?is)^(.*?)</think(?:ing)?>");

    /** Thinking comes in a field of its own, between tags, or ends with a tag that was opened unseen. */
    static Thought of(String thinking, String text, int tokens) {
        var thought = new StringBuilder(thinking);
        var tagged = TAGGED.matcher(text);
        while (tagged.find()) {
            thought.append(tagged.group(1));
        }
        var answer = TAGGED.matcher(text).replaceAll("");
        var unseen = OPENED_UNSEEN.matcher(answer);
        if (unseen.find()) {
            thought.append(unseen.group(1));
            answer = answer.substring(unseen.end());
        }
        return new Thought(thought.toString().strip(), answer.strip(), tokens);
    }
}
