package io.edrs.gateway.factors;

import java.time.Instant;
import java.util.List;

/**
 * A second factor of one user, the secret sealed at rest.
 *
 * @param secret base 32
 * @param recovery hashes of the recovery codes that were not used
 * @param lastStep of the last code used, so that none is good twice
 */
record Factor(String userId, String secret, boolean confirmed, List<String> recovery, long lastStep, Instant createdAt) {

    Factor used(long step) {
        return new Factor(userId, secret, confirmed, recovery, step, createdAt);
    }

    Factor confirmed(long step, List<String> codes) {
        return new Factor(userId, secret, true, codes, step, createdAt);
    }

    Factor without(String code) {
        return new Factor(userId, secret, confirmed, recovery.stream().filter(one -> !one.equals(code)).toList(), lastStep, createdAt);
    }
}
