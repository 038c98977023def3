package io.edrs.knowledge.update;

import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.language.Sentences;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which sentences two versions of a document do not share. */
record Difference(Set<String> added, Set<String> removed) {

    private static final int SHOWN = 20;
    private static final int LONGEST = 300;

    static Difference between(List<StoredPassage> before, List<StoredPassage> after) {
        var old = sentences(before);
        var fresh = sentences(after);
        return new Difference(without(fresh, old), without(old, fresh));
    }

    boolean isNone() {
        return added.isEmpty() && removed.isEmpty();
    }

    String excerpt() {
        return Stream.concat(removed.stream().limit(SHOWN).map(sentence -> "− " + cut(sentence)), added.stream().limit(SHOWN).map(sentence -> "+ " + cut(sentence)))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> sentences(List<StoredPassage> passages) {
        return passages.stream().flatMap(passage -> Sentences.of(passage.text()).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> without(Set<String> one, Set<String> other) {
        var rest = new LinkedHashSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }
}
