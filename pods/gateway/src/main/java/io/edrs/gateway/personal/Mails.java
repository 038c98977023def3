package io.edrs.gateway.personal;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mail addresses (RFC 5321), those of other scripts included; the bounds keep matching linear. */
final class Mails {

    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}_][\\p{L}\\p{N}._%+'-]{0,63}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}])");

    private Mails() {}

    static Stream<Finding> in(String text) {
        return text.indexOf('@') < 0 ? Stream.empty() : MAIL.matcher(text).results().map(match -> new Finding(Kind.MAIL, match.start(), match.end()));
    }
}
