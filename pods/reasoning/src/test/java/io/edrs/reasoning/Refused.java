package io.edrs.reasoning;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a refusal with a code and words of its reason. */
public final class Refused {

    private Refused() {}

    public static void refused(ErrorCode code, String reason, ThrowingCallable call) {
        assertThatExceptionOfType(EdrsException.class).isThrownBy(call).satisfies(e -> {
            if (e.code() != code) {
                throw new AssertionError("expected " + code.name() + " but was " + e.code().name(), e);
            }
        }).withMessageContaining(reason);
    }
}
