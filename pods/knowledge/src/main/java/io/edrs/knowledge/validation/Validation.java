package io.edrs.knowledge.validation;

import io.edrs.knowledge.claims.ClaimReader;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.knowledge.VerdictReason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Judges one claim: by the claims on record when it can be read as one, else by what the passages say. */
@Singleton
final class Validation {

    private static final int LONGEST = 2_000;

    private final FactCheck facts;
    private final TextCheck texts;
    private final Clock clock;
    private final ClaimReader reader = new ClaimReader();

    Validation(FactCheck facts, TextCheck texts, Clock clock) {
        this.facts = facts;
        this.texts = texts;
        this.clock = clock;
    }

    Verdict judge(String tenant, @Nullable String claim, @Nullable String asOf) {
        if (claim == null || claim.isBlank() || claim.length() > LONGEST) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "A claim of %d characters is refused; say it in 1 to %d."
                    .formatted(claim == null ? 0 : claim.length(), LONGEST));
        }
        var day = day(asOf);
        var weighing = new Weighing();
        reader.ofSentence(claim).ifPresent(read -> facts.weigh(tenant, read, day, weighing));
        if (weighing.isSilent()) {
            texts.weigh(tenant, claim, weighing);
        }
        if (weighing.isSilent()) {
            weighing.remark(new VerdictReason("silence", "No source speaks of it in words that could be compared.", "", ""));
        }
        return weighing.verdict(claim);
    }

    private LocalDate day(@Nullable String asOf) {
        try {
            return asOf == null || asOf.isBlank() ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : LocalDate.parse(asOf.strip());
        } catch (DateTimeException e) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "asOf=%s is no day there is; write it like 2026-03-31."
                    .formatted(asOf.length() > 40 ? asOf.substring(0, 40) + "…" : asOf), e);
        }
    }
}
