package io.edrs.knowledge.validation;

import io.edrs.schema.knowledge.VerdictReason;
import java.util.ArrayList;
import java.util.List;

/** Evidence for and against, each source as sure as its own standing lets it be; doubts combine as if independent (noisy or). */
final class Weighing {

    private static final double MARGIN = 0.1;

    private final List<VerdictReason> reasons = new ArrayList<>();
    private double against = 1;
    private double agreeing = 1;
    private double outdated = 1;

    void agrees(double confidence, VerdictReason reason) {
        agreeing *= 1 - confidence;
        reasons.add(reason);
    }

    void contradicts(double confidence, VerdictReason reason) {
        against *= 1 - confidence;
        reasons.add(reason);
    }

    void agreedOnce(double confidence, VerdictReason reason) {
        outdated *= 1 - confidence;
        reasons.add(reason);
    }

    void remark(VerdictReason reason) {
        reasons.add(reason);
    }

    boolean isSilent() {
        return agreeing == 1 && against == 1 && outdated == 1;
    }

    /** The stronger side; when both are as strong nobody can tell. */
    Verdict verdict(String claim) {
        var support = 1 - agreeing;
        var contradiction = 1 - against;
        var staleness = 1 - outdated;
        if (support > 0 && support >= contradiction + MARGIN) {
            return new Verdict(claim, Verdict.SUPPORTED, support * (1 - contradiction / 2), reasons);
        }
        if (contradiction > 0 && contradiction >= support + MARGIN) {
            return new Verdict(claim, staleness > 0 && support == 0 ? Verdict.STALE : Verdict.CONTRADICTED, contradiction * (1 - support / 2), reasons);
        }
        if (support == 0 && staleness > 0) {
            return new Verdict(claim, Verdict.STALE, staleness, reasons);
        }
        return new Verdict(claim, Verdict.UNKNOWN, isSilent() ? 0 : Math.abs(support - contradiction), reasons);
    }
}
