package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Duration;

/** What caches, counters and leases accept; anything else is refused with {@code REQUEST_INVALID} before anything is written. */
public final class Accepted {

    /** Bytes of UTF-8 that a cached value may have. */
    public static final int LONGEST_VALUE = 1 << 20;
    /** The largest sum of a counter: what every number format keeps exactly, 2^53 - 1. */
    public static final long LARGEST_SUM = (1L << 53) - 1;
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);

    private Accepted() {}

    /** A tenant, the name of a cache or counter, and a key: as tenants, collections and ids of {@link Names}, in whole characters. */
    public static void key(String tenant, String name, String key) {
        Names.tenant(tenant);
        Names.collection(name);
        id(key);
    }

    /** An id of {@link Names}, which has no half characters: no encoding keeps those apart. */
    public static String id(String id) {
        return Names.id(id);
    }

    /** A value of a cache: any text of whole characters up to 1 MiB of UTF-8. */
    public static String value(String value) {
        // Three bytes are the most a char becomes, so most values need no count.
        if (value.length() > LONGEST_VALUE / 3 && utf8Length(value) > LONGEST_VALUE) {
            throw refused("A value of " + value.length() + " characters is refused; at most " + LONGEST_VALUE + " bytes of UTF-8 fit.");
        }
        if (hasHalfCharacter(value)) {
            throw refused("A value with half a character (an unpaired surrogate) is refused; send whole ones.");
        }
        return value;
    }

    /** How long something lives, in milliseconds: one to ten years' worth. */
    public static long lifetime(Duration timeToLive) {
        return life(timeToLive, 1);
    }

    /** How long a lease lives, in milliseconds: as {@link #lifetime}, or zero for one that is over at once. */
    public static long leaseTime(Duration timeToLive) {
        return life(timeToLive, 0);
    }

    /** What is added to a counter. */
    public static long amount(long amount) {
        if (amount > LARGEST_SUM || amount < -LARGEST_SUM) {
            throw refused("The amount " + amount + " is refused; counters count up to " + LARGEST_SUM + ".");
        }
        return amount;
    }

    /** What is added up to a limit: neither may be negative. */
    public static long upTo(long amount, long limit) {
        if (amount < 0 || limit < 0) {
            throw refused("The amount " + amount + " up to " + limit + " is refused; neither may be negative.");
        }
        amount(limit);
        return amount(amount);
    }

    /** The refusal of an addition that would pass the largest sum. */
    public static EdrsException sumTooLarge(String counter) {
        return refused("The counter '" + counter + "' would pass " + LARGEST_SUM + "; nothing was added.");
    }

    private static long life(Duration timeToLive, long least) {
        if (timeToLive.isNegative() || timeToLive.compareTo(LONGEST_LIFE) > 0 || timeToLive.toMillis() < least) {
            throw refused("A time of " + timeToLive + " is refused; it must be " + least + " ms to " + LONGEST_LIFE.toDays() + " days.");
        }
        return timeToLive.toMillis();
    }

    private static boolean hasHalfCharacter(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isLowSurrogate(text.charAt(i)) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static long utf8Length(String text) {
        return text.codePoints().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4).sum();
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }
}
