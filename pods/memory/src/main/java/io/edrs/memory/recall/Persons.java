package io.edrs.memory.recall;

import java.util.regex.Pattern;

/** Puts a question about a speaker as the speaker would: people speak of themselves in the first person. */
final class Persons {

    private Persons() {}

    static String first(String question, String speaker) {
        var name = "(?<!\\p{L})(?:the )?" + Pattern.quote(speaker);
        return replaced(replaced(question, name + "['’]s(?!\\p{L})", "my"), name + "(?!\\p{L})", "I");
    }

    /** The same with a second speaker, to whom the first would say it. */
    static String first(String question, String speaker, String other) {
        var name = "(?<!\\p{L})(?:the )?" + Pattern.quote(other);
        return replaced(replaced(first(question, speaker), name + "['’]s(?!\\p{L})", "your"), name + "(?!\\p{L})", "you");
    }

    private static String replaced(String text, String name, String by) {
        return Pattern.compile(name, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).replaceAll(by);
    }
}
