package io.edrs.gateway;

import io.edrs.platform.kernel.http.Caller;

/** Counts what a caller asks for beside its HTTP requests. */
public interface Turnstile {

    /** Lets one more thing begin, until {@link Pass#close}. Throws {@code RATE_LIMITED} or {@code TOO_MANY_AT_ONCE}. */
    Pass enter(Caller caller);

    /** Something under way. */
    interface Pass extends AutoCloseable {

        @Override
        void close();
    }
}
