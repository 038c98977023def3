package io.edrs.reasoning.verification;

import io.edrs.platform.language.Concepts;
import io.edrs.platform.language.Word;
import io.edrs.schema.reasoning.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence or row of a piece of evidence that a claim may rest on.
 *
 * @param own what it says itself
 * @param around what it stands under and leans on: the source's name, the heading, the sentence before when it refers back
 */
record Ground(Evidence evidence, Reading own, List<Reading> around) {

    private static final Pattern REFERS_BACK = Pattern.compile("(?i)^(?:it|its|they|their|them|he|she|his|her|this|that|these|those|the|both|there|here|since then|then|now|each|all)\\b.*");
    private static final Pattern ROW = Pattern.compile(".*: .* \\| .*");
    private static final int BEFORE = 2;

    static List<Ground> of(Evidence evidence, List<String> sentences) {
        var grounds = new ArrayList<Ground>();
        var heading = new ArrayList<Reading>();
        if (evidence.source() != null && !evidence.source().isBlank()) {
            heading.add(Reading.of(evidence.source().replaceAll("[/_.-]", " ")));
        }
        if (sentences.size() > 1) {
            heading.add(Reading.of(sentences.getFirst()));
        }
        for (var i = 0; i < sentences.size(); i++) {
            var around = new ArrayList<>(heading);
            var own = Reading.of(sentences.get(i));
            if (!isRow(own.text()) && REFERS_BACK.matcher(own.text()).matches()) {
                sentences.subList(Math.max(0, i - BEFORE), i).stream().filter(text -> !isRow(text)).map(Reading::of).forEach(around::add);
            }
            grounds.add(new Ground(evidence, own, List.copyOf(around)));
        }
        return grounds;
    }

    static boolean isRow(String text) {
        return ROW.matcher(text).matches();
    }

    boolean row() {
        return isRow(own.text());
    }

    /** Whether the word, or another of its concept, stands in what it says itself. */
    boolean says(Word word) {
        return contains(own, word) || alike(own, word);
    }

    /** Whether it stands there or around. */
    boolean knows(Word word) {
        return says(word) || around.stream().anyMatch(reading -> contains(reading, word));
    }

    /** Whether this very word stands there or around. */
    boolean names(Word word) {
        return contains(own, word) || around.stream().anyMatch(reading -> contains(reading, word));
    }

    private static boolean contains(Reading reading, Word word) {
        if (reading.stems().contains(word.stem())) {
            return true;
        }
        return reading.words().stream().anyMatch(other -> other.stem().equals(word.stem()));
    }

    private static boolean alike(Reading reading, Word word) {
        var concepts = Concepts.of(word.norm());
        return !word.digits() && !concepts.isEmpty() && reading.content().stream().anyMatch(other -> Concepts.of(other.norm()).stream().anyMatch(concepts::contains));
    }

    /** The share of the claim's words that stand in it, those around it counting a little less. */
    double share(Reading claim) {
        double hits = 0;
        for (var word : claim.content()) {
            hits += says(word) ? 1 : knows(word) ? 0.9 : 0;
        }
        return claim.content().isEmpty() ? 0 : hits / claim.content().size();
    }
}
