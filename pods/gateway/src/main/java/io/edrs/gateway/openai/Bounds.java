package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an answer ends at the latest. @param characters at most so many @param stops texts before which it ends */
record Bounds(int characters, List<String> stops) {

    private static final int MOST_STOPS = 4;

    /** An answer within its bounds. @param finishReason {@code stop}, or {@code length} when it was longer */
    record Cut(String text, String finishReason) {}

    static Bounds of(Map<String, JsonNode> options) {
        var tokens = tokens("max_completion_tokens", options).or(() -> tokens("max_tokens", options)).orElse(Integer.MAX_VALUE);
        return new Bounds((int) Math.min(Integer.MAX_VALUE, tokens * (long) Usage.CHARACTERS), stops(options.get("stop")));
    }

    Cut cut(String answer) {
        var stopped = stops.stream().mapToInt(answer::indexOf).filter(at -> at >= 0).min().orElse(answer.length());
        if (stopped <= characters) {
            return new Cut(answer.substring(0, stopped), "stop");
        }
        // No character is cut in two.
        var end = Character.isHighSurrogate(answer.charAt(characters - 1)) ? characters - 1 : characters;
        return new Cut(answer.substring(0, end), "length");
    }

    private static Optional<Integer> tokens(String name, Map<String, JsonNode> options) {
        var value = options.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw OpenAiError.INVALID_VALUE.of("'%s' is %s; send a whole number of tokens, at least 1.", name, value);
        }
        return Optional.of(value.intValue());
    }

    private static List<String> stops(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        var all = value.isArray() ? value.valueStream().toList() : Stream.of(value).toList();
        if (all.size() > MOST_STOPS || all.stream().anyMatch(one -> !one.isTextual() || one.textValue().isEmpty())) {
            throw OpenAiError.INVALID_VALUE.of("'stop' is %s; send one text, or up to %d, none of them empty.", value, MOST_STOPS);
        }
        return all.stream().map(JsonNode::textValue).toList();
    }
}
