package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a refusal with a code. */
public final class Refusals {

    private Refusals() {}

    /** Passes when the call throws {@link EdrsException} with the code. */
    public static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(EdrsException.class).isThrownBy(call).satisfies(e -> {
            if (e.code() != code) {
                throw new AssertionError("expected " + code.name() + " but was " + e.code().name(), e);
            }
        });
    }
}
