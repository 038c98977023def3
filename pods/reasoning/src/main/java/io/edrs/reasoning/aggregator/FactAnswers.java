package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Stated;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.reasoning.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers from facts on record, in the words they were read from. */
final class FactAnswers {

    private static final Set<Intent> ASKING_ONE = EnumSet.of(Intent.FACT, Intent.CONVERSATION, Intent.DEFINITION);
    private static final double LEAST = 0.6;
    private static final int MOST = 3;
    /** Words of a cell or a line, which are no sentence. */
    private static final Pattern LABELLED = Pattern.compile("(?s).* \\| .*|[^.:]{1,60}: .*");

    private FactAnswers() {}

    /** What the surest fact says, and the others of its attribute; {@link Candidate#NONE} for what facts do not answer. */
    static Candidate answer(Interpretation asked, List<Stated> facts) {
        if (!ASKING_ONE.contains(asked.intent()) || !asked.parts().isEmpty()) {
            return Candidate.NONE;
        }
        var first = facts.getFirst();
        var same = facts.stream().filter(fact -> fact.subject().equals(first.subject()) && fact.attribute().equals(first.attribute())).limit(MOST).toList();
        var text = same.stream().map(FactAnswers::said).distinct().collect(Collectors.joining(" "));
        return new Candidate(text, same.stream().map(fact -> new Quote(passage(fact), fact.words())).toList(),
                LEAST + (1 - LEAST) * first.confidence(), List.of(), first.subject());
    }

    /** Whether the fact answers, and what was composed without it does not say the same. */
    static boolean saysOtherwise(Composed composed, Candidate stated) {
        return !stated.quotes().isEmpty() && (composed.citations().isEmpty() || stated.quotes().stream()
                .noneMatch(quote -> plain(composed.answer()).contains(plain(quote.passage().title()))));
    }

    /** The same answer with the facts, and what they were read from, among its evidence. */
    static Composed restingOn(List<Stated> facts, Composed composed) {
        var evidence = new ArrayList<>(composed.evidence());
        facts.forEach(fact -> {
            var isTold = fact.source().equals(Told.CONVERSATION);
            evidence.add(new Evidence("fact", fact.id(), fact.source(), fact.words() + (fact.validity().isEmpty() ? "" : " (" + fact.validity() + ")"), fact.confidence()));
            // Forgetting and ratings go by the turn or passage.
            if (!fact.origin().isEmpty() && evidence.stream().noneMatch(one -> one.id().equals(fact.origin()))) {
                evidence.add(new Evidence(isTold ? "memory" : "passage", fact.origin(), fact.source(), fact.words(), fact.confidence()));
            }
        });
        return new Composed(composed.answer(), composed.citations(), evidence, composed.confidence(), composed.missing());
    }

    private static String said(Stated fact) {
        if (fact.source().equals(Told.CONVERSATION)) {
            return Told.turned(fact.words());
        }
        return LABELLED.matcher(fact.words()).matches() ? "The %s of %s is %s.".formatted(Phrasing.lower(fact.attribute()), fact.subject(), fact.value())
                : Phrasing.sentence(fact.words());
    }

    /** The fact in the shape of a passage, its value as the title. */
    private static Passage passage(Stated fact) {
        return new Passage(fact.origin(), fact.source(), fact.value(), fact.subject(), "prose", fact.words(), fact.confidence());
    }

    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
