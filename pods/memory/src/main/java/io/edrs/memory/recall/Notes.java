package io.edrs.memory.recall;

import org.jspecify.annotations.Nullable;

/** Why nothing, or less than expected, is recalled. */
final class Notes {

    private Notes() {}

    static @Nullable String of(Search search, Question question) {
        if (!question.times().impossible().isEmpty()) {
            return "There is no such date as %s.".formatted(String.join(", ", question.times().impossible()));
        }
        if (question.isEmpty()) {
            return "The question has no word to look for: it is empty or has only words that are everywhere.";
        }
        return search.text().length() > QuestionReader.LONGEST
                ? "The question has %d characters; the first %d were looked for.".formatted(search.text().length(), QuestionReader.LONGEST) : null;
    }

    static String nothing(@Nullable String note) {
        return note == null ? "Nothing that is remembered, within the filters given, has to do with the question." : note;
    }
}
