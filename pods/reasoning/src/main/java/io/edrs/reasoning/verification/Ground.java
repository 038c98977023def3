package io.edrs.reasoning.verification;

import io.edrs.platform.language.Concepts;
import io.edrs.platform.language.Word;
import io.edrs.schema.reasoning.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence or row of a piece of evidence that a claim may rest on.
 *
 * @param own what it says itself
 * @param cells its cells when it is a row
 * @param quantities its numbers; in a row those without a unit have that of their header
 * @param around what it stands under and leans on: the source's name, the heading, the sentence before when it refers back
 */
record Ground(Evidence evidence, Reading own, List<Reading> around, Cells cells, List<Quantity> quantities) {

    private static final Pattern REFERS_BACK = Pattern.compile("(?i)^(?:it|its|they|their|them|he|she|his|her|this|that|these|those|the|both|there|here|since then|then|now|each|all)\\b.*");
    private static final Pattern ROW = Pattern.compile(".*: .* \\| .*");
    private static final Pattern ITEM = Pattern.compile("^(?:[-*•]|\\d+[.)]) ");
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
            introduction(sentences, i).map(Reading::of).ifPresent(around::add);
            if (!isRow(own.text()) && REFERS_BACK.matcher(own.text()).matches()) {
                sentences.subList(Math.max(0, i - BEFORE), i).stream().filter(text -> !isRow(text)).map(Reading::of).forEach(around::add);
            }
            var cells = Cells.of(own.text());
            grounds.add(new Ground(evidence, own, List.copyOf(around), cells, cells.all().isEmpty() ? own.quantities() : cells.quantities()));
        }
        return grounds;
    }

    /** The line that the list begins with in which the sentence is an item. */
    private static Optional<String> introduction(List<String> sentences, int item) {
        return ITEM.matcher(sentences.get(item)).find()
                ? sentences.subList(0, item).reversed().stream().dropWhile(text -> ITEM.matcher(text).find()).findFirst().filter(text -> text.endsWith(":")) : Optional.empty();
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

    private boolean measures(Reading claim, Word word) {
        return claim.quantities().stream().anyMatch(quantity -> word.start() >= quantity.start() && word.end() <= quantity.end() && quantities.stream().anyMatch(quantity::same));
    }

    /** The share of the claim's words that stand in it, those around it counting a little less. */
    double share(Reading claim) {
        double hits = 0;
        for (var word : claim.content()) {
            hits += says(word) || measures(claim, word) ? 1 : knows(word) ? 0.9 : 0;
        }
        return claim.content().isEmpty() ? 0 : hits / claim.content().size();
    }
}
