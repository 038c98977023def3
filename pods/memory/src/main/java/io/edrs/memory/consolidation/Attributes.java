package io.edrs.memory.consolidation;

import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** By which words people ask for an attribute; one that is not listed is asked for by its own. */
final class Attributes {

    private static final Map<String, Set<String>> ASKED = Map.ofEntries(
            asked("home", "live lives lived reside residing residence home address"), asked("job", "job profession occupation living"),
            asked("employer", "work works working employer employed company job"), asked("age", "old age"),
            asked("origin", "from originally"), asked("birthplace", "born birthplace"), asked("birthday", "birthday born"),
            asked("allergy", "allergic allergy allergies"), asked("spouse", "married spouse husband wife"),
            asked("name", "name called"), asked("likes", "like likes love enjoy favourite favorite"),
            asked("dislikes", "dislike hate detest"), asked("prefers", "prefer preferred rather"),
            asked("speaks", "speak speaks language languages"), asked("plays", "play plays"), asked("drives", "drive drives"),
            asked("studies", "study studies studying"), asked("has", "have has own"));

    private Attributes() {}

    /** Whether words of the question, as stems, ask for it. */
    static boolean isAsked(String attribute, Set<String> stems) {
        var known = ASKED.get(attribute);
        return known == null ? stems.containsAll(stems(attribute)) : known.stream().anyMatch(stems::contains);
    }

    static Set<String> stems(String text) {
        return Words.of(text).stream().map(Word::stem).collect(Collectors.toSet());
    }

    private static Map.Entry<String, Set<String>> asked(String attribute, String words) {
        return Map.entry(attribute, Arrays.stream(words.split(" ")).map(Words::stem).collect(Collectors.toUnmodifiableSet()));
    }
}
