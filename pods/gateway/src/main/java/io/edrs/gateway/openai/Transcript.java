package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.schema.gateway.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a request: the question, and what was said before it.
 *
 * @param question the last message, by the user
 * @param earlier user's and persona's messages before it, oldest first
 */
record Transcript(String question, List<Utterance> earlier) {

    private static final Map<String, String> SPEAKERS = Map.of("user", "user", "assistant", "persona");
    /** Instructions to a model: a persona has its own. */
    private static final Set<String> INSTRUCTING = Set.of("system", "developer");

    static Transcript of(@Nullable List<ChatCompletionRequest.Said> messages, int most) {
        if (messages == null || messages.isEmpty()) {
            throw OpenAiError.INVALID_VALUE.of("'messages' is empty; send at least one message with the role 'user'.");
        }
        var spoken = new ArrayList<Utterance>();
        for (var i = 0; i < messages.size(); i++) {
            var said = messages.get(i);
            if (said == null || !INSTRUCTING.contains(role(said))) {
                spoken.add(utterance(said, i));
            }
        }
        if (spoken.isEmpty() || !spoken.getLast().speaker().equals("user")) {
            throw OpenAiError.INVALID_VALUE.of("The last of 'messages' must have the role 'user': it is the question.");
        }
        var earlier = spoken.subList(0, spoken.size() - 1).stream().filter(said -> !said.text().isBlank()).toList();
        return new Transcript(spoken.getLast().text(), earlier.subList(Math.max(0, earlier.size() - most), earlier.size()));
    }

    /** The same with what the persona has said now: how the next request will begin. */
    List<Utterance> with(String answer) {
        return Stream.concat(earlier.stream(), Stream.of(new Utterance("user", question), new Utterance("persona", answer))).toList();
    }

    private static Utterance utterance(ChatCompletionRequest.@Nullable Said said, int index) {
        var speaker = said == null ? null : SPEAKERS.get(role(said));
        if (said == null || speaker == null) {
            throw OpenAiError.INVALID_VALUE.of("'messages[%d].role' is '%s'; user, assistant, system and developer are supported.", index,
                    said == null ? null : said.role());
        }
        return new Utterance(speaker, text(said.content(), index));
    }

    private static String role(ChatCompletionRequest.Said said) {
        return said.role() == null ? "" : said.role();
    }

    private static String text(@Nullable JsonNode content, int index) {
        if (content == null || content.isNull()) {
            return "";
        }
        if (content.isTextual()) {
            return content.textValue();
        }
        if (!content.isArray()) {
            throw OpenAiError.INVALID_VALUE.of("'messages[%d].content' must be a text or a list of parts.", index);
        }
        return content.valueStream().map(part -> part(part, index)).collect(Collectors.joining("\n"));
    }

    private static String part(JsonNode part, int index) {
        if (!part.path("type").asText().equals("text") || !part.path("text").isTextual()) {
            throw OpenAiError.UNSUPPORTED_VALUE.of("'messages[%d].content' holds a part of type '%s'; only text is supported.", index,
                    part.path("type").asText());
        }
        return part.path("text").textValue();
    }
}
