package io.edrs.platform.kernel.http;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.Set;

/**
 * Who calls.
 *
 * @param tenant the tenant of this call
 * @param userId the key's id
 */
public record Caller(String tenant, String userId, Set<String> scopes) {

    /** This caller when it has the scope; throws {@code NOT_PERMITTED} otherwise. */
    public Caller require(String scope) {
        if (!scopes.contains(scope) && !scopes.contains("admin")) {
            throw new EdrsException(KernelError.NOT_PERMITTED,
                    "This key lacks the scope '%s'; it has %s.".formatted(scope, scopes));
        }
        return this;
    }
}
