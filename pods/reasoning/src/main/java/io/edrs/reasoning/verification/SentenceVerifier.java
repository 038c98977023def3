package io.edrs.reasoning.verification;

import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.reasoning.Meaning;
import io.edrs.reasoning.Verdict;
import io.edrs.reasoning.Verification;
import io.edrs.reasoning.Verifier;
import io.edrs.schema.reasoning.Evidence;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Verifies by names, numbers and words first, and by meaning only where words alone do not settle it. */
@Singleton
class SentenceVerifier implements Verifier {

    private static final String NOTHING_CLAIMED = "claims nothing";

    private final Tagger tagger;
    private final Meaning meaning;
    private final VerifierConfig config = VerifierConfig.DEFAULT;

    SentenceVerifier(Tagger tagger, Meaning meaning) {
        this.tagger = tagger;
        this.meaning = meaning;
    }

    @Override
    public Verification verify(String answer, List<Evidence> evidence) {
        var proofs = evidence.stream().flatMap(piece -> Proof.of(piece, tagger.sentences(piece.text())).stream()).toList();
        var verdicts = tagger.sentences(answer).stream().map(sentence -> verdict(Claim.of(sentence, tagger), proofs)).toList();
        var text = verdicts.stream().filter(verdict -> verdict.state().equals(Verdict.SUPPORTED)).map(Verdict::sentence)
                .collect(Collectors.joining(" "));
        return new Verification(text, verdicts);
    }

    private Verdict verdict(Claim claim, List<Proof> proofs) {
        if (claim.empty()) {
            return new Verdict(claim.sentence(), Verdict.SUPPORTED, "", "", 1, NOTHING_CLAIMED);
        }
        var closest = proofs.stream().max(Comparator.comparingDouble(proof -> closeness(claim, proof))).orElse(null);
        if (closest == null) {
            return new Verdict(claim.sentence(), Verdict.UNSUPPORTED, "", "", 0, "there is no evidence");
        }
        return judged(claim, closest);
    }

    /** Words in common, a claim's own numbers and names counting twice. */
    private static double closeness(Claim claim, Proof proof) {
        var foreign = claim.foreignNumbers(proof.own()).size() + claim.foreignNames(proof.all()).size();
        return claim.share(proof.own()) + 0.3 * claim.share(proof.all()) - 0.2 * foreign;
    }

    private Verdict judged(Claim claim, Proof proof) {
        var share = claim.share(proof.own());
        var around = Math.max(share, 0.95 * claim.share(proof.all()));
        var numbers = claim.foreignNumbers(proof.own());
        var names = claim.foreignNames(proof.all());
        if (!numbers.isEmpty() || !names.isEmpty()) {
            return foreign(claim, proof, around, names.isEmpty() ? numbers : names, names.isEmpty());
        }
        if (around >= config.related() && claim.negated() != proof.negated()) {
            return verdict(claim, Verdict.CONTRADICTED, proof, around, "one of the two is negated");
        }
        if (around >= config.lexical()) {
            return verdict(claim, Verdict.SUPPORTED, proof, around, "its words, names and numbers are there");
        }
        var near = meaning.similarity(claim.sentence(), proof.text());
        return near >= config.near() ? verdict(claim, Verdict.SUPPORTED, proof, near, "it means the same")
                : verdict(claim, Verdict.UNSUPPORTED, proof, around, "nothing says this");
    }

    /** A sentence about what the evidence speaks of, with another number in it, contradicts it. */
    private Verdict foreign(Claim claim, Proof proof, double share, List<String> foreign, boolean numbersOnly) {
        var proves = proof.own().stream().anyMatch(Word::digits);
        var contradicts = numbersOnly && proves && share >= config.related();
        return verdict(claim, contradicts ? Verdict.CONTRADICTED : Verdict.UNSUPPORTED, proof, share,
                "the evidence does not contain " + String.join(", ", foreign));
    }

    private static Verdict verdict(Claim claim, String state, Proof proof, double support, String reason) {
        return new Verdict(claim.sentence(), state, proof.evidence().id(), proof.text(), Math.clamp(support, 0, 1), reason);
    }
}
