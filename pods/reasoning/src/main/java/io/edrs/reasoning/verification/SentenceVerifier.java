package io.edrs.reasoning.verification;

import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.reasoning.Verdict;
import io.edrs.reasoning.Verification;
import io.edrs.reasoning.Verifier;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Verifies each sentence against every sentence and row of the evidence; by meaning only where words alone do not settle it. */
@Singleton
class SentenceVerifier implements Verifier {

    private static final String NOTHING_CLAIMED = "claims nothing";
    private static final String FACT = "fact";

    private final Tagger tagger;
    private final Comparison comparison;

    SentenceVerifier(Tagger tagger, Comparison comparison) {
        this.tagger = tagger;
        this.comparison = comparison;
    }

    @Override
    public Verification verify(String answer, List<Evidence> evidence) {
        return verified(answer, evidence, evidence, List.of());
    }

    @Override
    public Verification verify(String answer, List<Citation> citations, List<Evidence> evidence) {
        var cited = CitedPlaces.of(citations, evidence);
        return verified(answer, cited.quoted(), evidence, cited.faults());
    }

    private Verification verified(String answer, List<Evidence> resting, List<Evidence> all, List<String> faults) {
        var grounds = grounds(resting);
        var facts = grounds(all.stream().filter(piece -> piece.kind().equals(FACT)).toList());
        var entities = entities(grounds);
        var verdicts = Counted.of(tagger.sentences(answer)).stream()
                .map(sentence -> verdict(sentence, grounds, facts, entities)).toList();
        var text = verdicts.stream().filter(verdict -> verdict.state().equals(Verdict.SUPPORTED)).map(Verdict::sentence)
                .collect(Collectors.joining(" "));
        return new Verification(text, verdicts, faults);
    }

    private List<Ground> grounds(List<Evidence> evidence) {
        return evidence.stream().flatMap(piece -> Ground.of(piece, tagger.sentences(piece.text())).stream()).toList();
    }

    private Verdict verdict(Counted sentence, List<Ground> grounds, List<Ground> facts, Set<String> entities) {
        var claim = Reading.of(sentence.claim());
        if (!sentence.fault().isEmpty()) {
            return new Verdict(sentence.text(), Verdict.CONTRADICTED, "", "", 0, sentence.fault());
        }
        if (claim.content().size() < 2 && claim.quantities().isEmpty() && claim.dates().isEmpty() && claim.named().isEmpty()) {
            return new Verdict(sentence.text(), Verdict.SUPPORTED, "", "", 1, NOTHING_CLAIMED);
        }
        if (grounds.isEmpty()) {
            return new Verdict(sentence.text(), Verdict.UNSUPPORTED, "", "", 0, "there is no evidence");
        }
        var found = supported(claim, grounds, entities);
        return (found.isSupported() ? facts.stream().filter(fact -> comparison.opposes(claim, fact)).findFirst()
                .map(fact -> Finding.contradicted(fact, 1, "a known fact says otherwise")).orElse(found) : found).verdict(sentence.text());
    }

    private Finding supported(Reading claim, List<Ground> grounds, Set<String> entities) {
        var closest = closest(claim, grounds, entities);
        if (closest.isSupported() || inSegments(claim, grounds, entities)) {
            return closest.isSupported() ? closest : Finding.supported(closest.ground(), closest.support(), "each of its parts is said");
        }
        return comparison.byMeaning(claim, closest);
    }

    private Finding closest(Reading claim, List<Ground> grounds, Set<String> entities) {
        var findings = new ArrayList<Finding>();
        for (var ground : grounds) {
            var finding = comparison.of(claim, ground, entities);
            if (finding.isSupported()) {
                return finding;
            }
            findings.add(finding);
        }
        return findings.stream().max(Comparator.comparingDouble(finding -> finding.support() + (finding.state().equals(Verdict.CONTRADICTED) ? 0.2 : 0))).orElseThrow();
    }

    /** A list or a sentence of several statements may rest on several places; what has no name of its own is said of the head's. */
    private boolean inSegments(Reading claim, List<Ground> grounds, Set<String> entities) {
        var segments = Segments.of(claim.text());
        return !segments.isEmpty() && segments.stream().allMatch(segment -> said(segment, claim, grounds, entities));
    }

    private boolean said(Segments.Segment segment, Reading whole, List<Ground> grounds, Set<String> entities) {
        var part = segment.reading();
        if (part.content().isEmpty() && part.quantities().isEmpty() && part.dates().isEmpty()) {
            return true;
        }
        if (!part.quantities().isEmpty() && part.named().isEmpty() && part.quantities().stream().allMatch(quantity ->
                whole.quantities().stream().filter(one -> one.same(quantity)).anyMatch(one -> Arithmetic.gives(one, whole)))) {
            return true;
        }
        var about = Character.isUpperCase(part.text().codePointAt(0)) || !part.named().isEmpty() ? List.<Word>of() : segment.head().named();
        return grounds.stream().filter(ground -> about.stream().allMatch(ground::names))
                .anyMatch(ground -> comparison.of(part, ground, entities).isSupported() && !Denials.differ(whole, ground.own()));
    }

    /** What stands in the evidence as a name, or as a value in a row: it belongs where it stands. */
    private static Set<String> entities(List<Ground> grounds) {
        var entities = new HashSet<String>();
        for (var ground : grounds) {
            if (ground.row()) {
                ground.cells().all().forEach(cell -> entities.addAll(cell.value().stems()));
            }
            ground.own().named().forEach(word -> entities.add(word.stem()));
        }
        return entities;
    }
}
