package io.edrs.gateway.personal;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that somebody said shall be masked, whole and in any case. */
final class KnownNames {

    private KnownNames() {}

    static Stream<Finding> in(String text, Collection<String> names) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        var any = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).results()
                .map(match -> new Finding(Kind.NAME, match.start(), match.end()));
    }
}
