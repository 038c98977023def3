package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Tagger;
import io.edrs.reasoning.Voice;
import jakarta.inject.Singleton;
import java.util.List;

/** Lends an answer the persona's voice; facts stay as they are. */
@Singleton
class Voicing {

    private final Tagger tagger;

    Voicing(Tagger tagger) {
        this.tagger = tagger;
    }

    /** The answer, cut to as many sentences as the persona speaks. */
    String answer(String text, Voice voice) {
        var sentences = tagger.sentences(text);
        return sentences.size() <= voice.maxSentences() ? text : String.join(" ", sentences.subList(0, voice.maxSentences()));
    }

    /** Several answers as one, in one sentence when the persona may not speak as many; none is left out. */
    String together(List<String> answers, Voice voice) {
        var text = String.join(" ", answers);
        return tagger.sentences(text).size() <= voice.maxSentences() ? text
                : String.join("; ", answers.stream().map(answer -> answer.replaceFirst("[.]$", "")).toList()) + ".";
    }

    /** A refusal in the persona's tone. */
    String refusal(String text, Voice voice) {
        return switch (voice.tone() == null ? "" : voice.tone()) {
            case "friendly" -> "Sorry, " + (text.startsWith("I ") ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1));
            case "formal" -> "I regret: " + text;
            default -> text;
        };
    }
}
