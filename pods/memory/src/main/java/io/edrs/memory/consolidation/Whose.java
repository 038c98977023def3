package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.http.Caller;
import org.jspecify.annotations.Nullable;

/** Whose memory a caller may touch: their own, and as an administrator anybody's of the tenant. */
final class Whose {

    private Whose() {}

    static String facts(Caller caller, @Nullable String userId) {
        caller.require("ask");
        if (userId == null || userId.equals(caller.userId())) {
            return caller.userId();
        }
        caller.require("admin");
        return userId;
    }
}
