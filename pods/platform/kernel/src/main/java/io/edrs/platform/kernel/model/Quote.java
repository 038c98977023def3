package io.edrs.platform.kernel.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words found in a text: its characters from {@code begins} to before {@code ends}. */
public record Quote(int begins, int ends) {

    private static final int LONGEST = 600;
    private static final String SIGNS = "[\\s.,;:!?\"'“”‘’…()\\[\\]{}*_`]+";
    private static final Pattern EDGES = Pattern.compile("^" + SIGNS + "|" + SIGNS + "$");

    /** Where the text has these words, word for word and in their order; letters' case, blanks and signs around them aside. */
    public static Optional<Quote> of(@Nullable String words, String text) {
        var bare = words == null ? "" : EDGES.matcher(words).replaceAll("");
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        var pattern = Arrays.stream(bare.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"));
        var found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
        return found.find() ? Optional.of(new Quote(found.start(), found.end())) : Optional.empty();
    }

    /** The words as the text has them. */
    public String in(String text) {
        return text.substring(begins, ends);
    }

    /** Whether it has a character in common with that part of the same text. */
    public boolean overlaps(int from, int to) {
        return begins < to && from < ends;
    }
}
