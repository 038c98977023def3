package io.edrs.reasoning.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a text by its full stops, question marks and lines. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("[.?!]+[\"”’')]*(?=\\s+[\"“‘'(]?[\\p{Lu}\\p{N}]|\\s*$)");
    private static final Pattern SHORT = Pattern.compile("(?:\\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|e\\.g|i\\.e|No)|\\b\\p{Lu}|\\p{Lu}\\.\\p{Lu})$");

    private Sentences() {}

    /** Each sentence with its mark. */
    public static List<String> of(String text) {
        return text.lines().flatMap(line -> line(line).stream()).toList();
    }

    private static List<String> line(String line) {
        var sentences = new ArrayList<String>();
        var matcher = END.matcher(line);
        var start = 0;
        while (matcher.find()) {
            var before = line.substring(start, matcher.start());
            if (matcher.group().startsWith(".") && SHORT.matcher(before).find() && matcher.end() < line.stripTrailing().length() && before.length() < 400) {
                continue;
            }
            sentences.add(line.substring(start, matcher.end()).strip());
            start = matcher.end();
        }
        if (!line.substring(start).isBlank()) {
            sentences.add(line.substring(start).strip());
        }
        return sentences;
    }
}
