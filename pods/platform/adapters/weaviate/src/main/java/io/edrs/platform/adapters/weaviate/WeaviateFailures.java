package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreUrl;
import io.weaviate.client6.v1.api.WeaviateApiException;
import java.util.Set;

/** What Weaviate's errors mean to a caller. */
final class WeaviateFailures {

    private static final Set<Integer> DENIED = Set.of(401, 403);
    private static final Set<String> DENIED_CALLS = Set.of("UNAUTHENTICATED", "PERMISSION_DENIED");
    private static final Set<Integer> WRONG = Set.of(400, 404, 422);
    private static final Set<String> WRONG_CALLS = Set.of("INVALID_ARGUMENT", "UNIMPLEMENTED");

    private WeaviateFailures() {}

    static EdrsException translated(StoreUrl url, WeaviateApiException e) {
        if (isOneOf(e, DENIED, DENIED_CALLS)) {
            return new EdrsException(KernelError.CONFIGURATION_INVALID, "Weaviate at " + url
                    + " does not accept the API key; put one it knows into the password of the URL: " + e.getMessage(), e);
        }
        if (isOneOf(e, WRONG, WRONG_CALLS)) {
            return new EdrsException(KernelError.UNEXPECTED, "Weaviate at " + url + " refused: " + e.getMessage(), e);
        }
        return new EdrsException(KernelError.STORE_UNAVAILABLE, "Weaviate at " + url + " failed: " + e.getMessage(), e);
    }

    private static boolean isOneOf(WeaviateApiException e, Set<Integer> statuses, Set<String> calls) {
        return e.isHTTP() ? statuses.contains(e.httpStatusCode()) : calls.contains(e.grpcStatusCode());
    }
}
