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

    /** @param atHand whose mark stays with the proof: it is used again only while nothing else is at hand */
    static Composed answer(String engine, Conclusion conclusion, AtHand atHand) {
        var used = conclusion.proof().stream().map(ProofStep::premise).filter(Objects::nonNull).filter(premise -> !premise.id().isEmpty()).distinct().toList();
        var citations = used.stream().map(premise -> new Citation(premise.document(), place(premise, atHand), premise.text(), conclusion.confidence())).toList();
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence("proof", conclusion.verdict() + "#" + atHand.mark(), engine, ProofTree.text(conclusion.proof()), conclusion.confidence()));
        evidence.addAll(atHand.pieces().stream().filter(piece -> used.stream().anyMatch(premise -> premise.id().equals(piece.id()))).toList());
        return new Composed(conclusion.answer(), citations, evidence, conclusion.confidence(), List.of());
    }

    private static String place(Premise premise, AtHand atHand) {
        var lines = atHand.pieces().stream().filter(piece -> piece.id().equals(premise.id())).map(piece -> piece.text().lines().findFirst().orElse("")).toList();
        return lines.isEmpty() || lines.getFirst().contains(premise.text()) ? "" : lines.getFirst();
    }
}
