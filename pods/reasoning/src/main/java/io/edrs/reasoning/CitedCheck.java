package io.edrs.reasoning;

import jakarta.inject.Singleton;
import java.util.List;

/** Holds every sentence of a composed answer against the quotes it cites, and leaves out what they do not say. */
@Singleton
public class CitedCheck {

    private static final String NOTHING_LEFT = "I do not know: what I found does not say it for certain.";
    private static final double NOT_SURE = 0.5;

    private final Verifier verifier;

    public CitedCheck(Verifier verifier) {
        this.verifier = verifier;
    }

    /** The answer as far as its citations support it. */
    public Composed checked(Composed composed) {
        var rejected = rejected(composed);
        if (rejected.isEmpty()) {
            return composed;
        }
        var left = composed.answer();
        for (var sentence : rejected) {
            left = left.replace(sentence, "").replaceAll(" {2,}", " ").strip();
        }
        return left.isBlank() || left.matches("(?i)(yes|no|\\d+)[.:]?")
                ? new Composed(NOTHING_LEFT, List.of(), composed.evidence(), Math.min(NOT_SURE, composed.confidence()), composed.missing())
                : new Composed(left, composed.citations(), composed.evidence(), composed.confidence(), composed.missing());
    }

    /** The sentences its citations do not support; an answer without citations claims nothing about documents. */
    public List<String> rejected(Composed composed) {
        if (composed.citations().isEmpty()) {
            return List.of();
        }
        return verifier.verify(composed.answer(), composed.citations(), composed.evidence()).verdicts().stream()
                .filter(verdict -> !verdict.state().equals(Verdict.SUPPORTED)).map(Verdict::sentence).toList();
    }
}
