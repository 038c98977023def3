package io.edrs.reasoning.networks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words and signs of a BIF text, one after the other. */
final class BifTokens {

    private static final Pattern TOKEN = Pattern.compile("\\G(?:\\s++|//[^\\n]*+|(?s:/\\*.*?\\*/))*+(?:\"([^\"]*+)\"|([^\\s{}()\\[\\],;|\"]++)|([{}()\\[\\],;|]))");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    BifTokens(String text) {
        var matcher = TOKEN.matcher(text);
        var end = 0;
        while (matcher.find()) {
            end = matcher.end();
            tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        if (!text.substring(end).replaceAll("//[^\\n]*", "").isBlank()) {
            throw invalid("'%s' cannot be read".formatted(text.substring(end, Math.min(text.length(), end + 30)).strip()));
        }
    }

    boolean ended() {
        return at >= tokens.size();
    }

    String next() {
        if (ended()) {
            throw invalid("it ends too early");
        }
        return tokens.get(at++);
    }

    /** Passes over what comes before the token and the token itself. */
    void until(String token) {
        while (!next().equals(token)) {
            // What stands between, properties say, is not ours.
        }
    }

    /** The words up to the closing sign, without commas. */
    List<String> list(String closing) {
        var list = new ArrayList<String>();
        for (var token = next(); !token.equals(closing); token = next()) {
            if (!token.equals(",")) {
                list.add(token);
            }
        }
        return list;
    }

    EdrsException unexpected(String expected) {
        return invalid("'%s' stands where %s is expected".formatted(tokens.get(Math.max(0, at - 1)), expected));
    }

    static EdrsException invalid(String why) {
        return new EdrsException(GraphError.NETWORK_INVALID, "The BIF text is refused: " + why + ".");
    }
}
