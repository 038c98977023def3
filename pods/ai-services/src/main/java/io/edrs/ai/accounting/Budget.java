package io.edrs.ai.accounting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a holder may spend in a period.
 *
 * @param holder a key's id, or {@link #TENANT}
 * @param period {@code day} or {@code month}, of the universal calendar
 * @param tokens null for any number
 * @param money null for any sum
 */
record Budget(String holder, String period, @Nullable Long tokens, @Nullable BigDecimal money) {

    /** The holder that is the whole tenant. */
    static final String TENANT = "tenant";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    LocalDate begun(Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return period.equals("month") ? today.withDayOfMonth(1) : today;
    }

    Instant renews(Clock clock) {
        var begun = begun(clock);
        return (period.equals("month") ? begun.plusMonths(1) : begun.plusDays(1)).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Null for any sum. */
    @Nullable Long millionths() {
        return money == null ? null : money.multiply(MILLION).longValue();
    }

    static BigDecimal money(long millionths) {
        return BigDecimal.valueOf(millionths).divide(MILLION).stripTrailingZeros();
    }
}
