package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.ProofTree;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A conclusion as an answer: its proof is the first evidence, the premises that stand somewhere are cited. */
final class Proven {

    private Proven() {}

    static Composed answer(String engine, Conclusion conclusion, Composed composed) {
        var used = conclusion.proof().stream().map(ProofStep::premise).filter(Objects::nonNull).filter(premise -> !premise.id().isEmpty()).distinct().toList();
        var citations = used.stream().map(premise -> new Citation(premise.document(), place(premise, composed), premise.text(), conclusion.confidence())).toList();
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence("proof", conclusion.verdict(), engine, ProofTree.text(conclusion.proof()), conclusion.confidence()));
        evidence.addAll(composed.evidence().stream().filter(piece -> used.stream().anyMatch(premise -> premise.id().equals(piece.id()))).toList());
        return new Composed(conclusion.answer(), citations, evidence, conclusion.confidence(), List.of());
    }

    private static String place(Premise premise, Composed composed) {
        var lines = composed.evidence().stream().filter(piece -> piece.id().equals(premise.id())).map(piece -> piece.text().lines().findFirst().orElse("")).toList();
        return lines.isEmpty() || lines.getFirst().contains(premise.text()) ? "" : lines.getFirst();
    }
}
