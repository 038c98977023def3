package io.edrs.gateway.limits;

import io.edrs.gateway.Turnstile;
import io.edrs.platform.kernel.http.Caller;
import jakarta.inject.Singleton;

/** Counts with the same allowance as requests. */
@Singleton
final class LimitTurnstile implements Turnstile {

    private final Allowances allowances;

    LimitTurnstile(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public Pass enter(Caller caller) {
        var admission = allowances.admit(caller);
        if (admission == null) {
            return () -> { };
        }
        if (admission.refusal() != null) {
            throw admission.refusal();
        }
        return admission.release()::run;
    }
}
