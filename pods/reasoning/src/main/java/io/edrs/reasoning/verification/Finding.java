package io.edrs.reasoning.verification;

import io.edrs.reasoning.Verdict;

/** What holding a claim against one ground gave. */
record Finding(String state, Ground ground, double support, String reason) {

    static Finding supported(Ground ground, double support, String reason) {
        return new Finding(Verdict.SUPPORTED, ground, support, reason);
    }

    static Finding unsupported(Ground ground, double support, String reason) {
        return new Finding(Verdict.UNSUPPORTED, ground, support, reason);
    }

    static Finding contradicted(Ground ground, double support, String reason) {
        return new Finding(Verdict.CONTRADICTED, ground, support, reason);
    }

    boolean isSupported() {
        return state.equals(Verdict.SUPPORTED);
    }

    Verdict verdict(String sentence) {
        return new Verdict(sentence, state, ground.evidence().id(), ground.own().text(), Math.clamp(support, 0, 1), reason);
    }
}
