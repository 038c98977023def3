package io.edrs.gateway.limits;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.regex.Pattern;

/** @param perMinute requests in the long run @param burst requests in one second @param concurrent requests under way */
record Tier(int perMinute, int burst, int concurrent) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,6})/([1-9]\\d{0,6})/([1-9]\\d{0,6})");

    static Tier of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "A tier of edrs.gateway.limits is '%s'; it must be like 60/10/5: per minute, per second, at the same time.".formatted(text));
        }
        return new Tier(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
