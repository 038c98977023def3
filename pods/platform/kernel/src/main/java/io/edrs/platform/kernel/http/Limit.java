package io.edrs.platform.kernel.http;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import org.jspecify.annotations.Nullable;

/** How much a request may ask for at once: what is out of bounds is refused, not taken for something else. */
public final class Limit {

    private Limit() {}

    /** The parameter {@code limit} as it was sent; refused with what is allowed unless it is 1 to {@code most}. */
    public static int of(int wanted, int most) {
        return of("limit", wanted, most);
    }

    /** The same where it may be left out; then it is {@code ordinary}, or {@code most} where that is less. */
    public static int orElse(@Nullable Integer wanted, int ordinary, int most) {
        return wanted == null ? Math.min(ordinary, most) : of(wanted, most);
    }

    /** The parameter of that name as it was sent; refused with what is allowed unless it is 1 to {@code most}. */
    public static int of(String name, int wanted, int most) {
        if (wanted < 1 || wanted > most) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "%s is %d; use 1 to %d.".formatted(name, wanted, most));
        }
        return wanted;
    }
}
