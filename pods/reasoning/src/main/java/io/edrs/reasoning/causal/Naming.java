package io.edrs.reasoning.causal;

import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which variable people mean: {@code response_time} is the response time. */
final class Naming {

    private Naming() {}

    /** The variable that has exactly these words, whatever their endings and case. */
    static Optional<String> in(List<String> variables, String said) {
        var key = key(said);
        var found = variables.stream().filter(variable -> !key.isEmpty() && key(variable).equals(key)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String key(String text) {
        var spaced = text.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|[_.-]+", " ");
        var words = Words.content(spaced);
        return (words.isEmpty() ? Words.of(spaced) : words).stream().map(Word::stem).collect(Collectors.joining(" "));
    }
}
