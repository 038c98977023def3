package io.edrs.persona.human;

import io.edrs.schema.memory.Turn;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody who takes a conversation over must know: why, what was asked, what was answered last, what was not. */
final class Summary {

    private static final Pattern NOT_KNOWN = Pattern.compile("(?i)\\bI (?:do not|don't) know\\b.*", Pattern.DOTALL);
    private static final int LONGEST = 300;
    private static final int QUESTIONS = 8;

    private Summary() {}

    static String of(List<Turn> turns, @Nullable String reason) {
        var asked = turns.stream().filter(turn -> turn.speaker().equals("user")).map(Turn::text).toList();
        var answered = turns.stream().filter(turn -> turn.speaker().equals("persona")).map(Turn::text).toList();
        var text = new StringBuilder();
        line(text, "Why", reason == null || reason.isBlank() ? "not said" : reason);
        line(text, "So far", counted(asked.size(), "question") + ", " + counted(answered.size(), "answer") + ".");
        asked.stream().skip(Math.max(0, asked.size() - QUESTIONS)).forEach(question -> line(text, "Asked", question));
        answered.stream().filter(answer -> NOT_KNOWN.matcher(answer).find()).distinct().forEach(answer -> line(text, "Not known", answer));
        if (!answered.isEmpty()) {
            line(text, "Answered last", answered.getLast());
        }
        return text.toString().strip();
    }

    /** One line of why. */
    static String title(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "Conversation handed over" : "Conversation handed over: " + cut(reason.lines().findFirst().orElse(""), 120);
    }

    private static void line(StringBuilder text, String what, String said) {
        text.append(what).append(": ").append(cut(said.strip().replaceAll("\\s+", " "), LONGEST)).append('\n');
    }

    private static String counted(int number, String one) {
        return "%d %s%s".formatted(number, one, number == 1 ? "" : "s");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1)) + "…";
    }
}
