package io.edrs.memory.claims;

import java.util.List;

/** What a text claims, and the sentences that claim nothing. */
public record Reading(int sentences, List<Claim> claims, List<Rejected> rejected) {

    /** @param reason {@code question}, {@code request}, {@code hypothetical}, … */
    public record Rejected(String reason, int begins, int ends) {}
}
