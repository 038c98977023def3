package io.edrs.gateway.factors;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.http.SecondFactors;
import io.edrs.platform.store.Counters;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enrols second factors and takes their codes; a code is good once, and wrong ones are counted over all processes. */
@Singleton
final class FactorDesk {

    private static final String WRONG = "second_factor_wrong";
    private static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;

    /** @param uri for an authenticator to read */
    record Enrolment(String secret, String uri) {}

    record Proof(String proof, Instant expiresAt) {}

    private final FactorStore store;
    private final SecondFactors factors;
    private final Counters counters;
    private final FactorConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FactorDesk(FactorStore store, SecondFactors factors, Counters counters, FactorConfig config, Clock clock) {
        this.store = store;
        this.factors = factors;
        this.counters = counters;
        this.config = config;
        this.clock = clock;
    }

    /** A secret that counts once a code of it has come; one that counts already must be removed first. */
    Enrolment enrol(Caller caller) {
        if (isConfirmed(caller) || factors.has(caller)) {
            throw new EdrsException(FactorError.FACTOR_PRESENT, "You have a second factor; remove it with one of its codes before you enrol another.");
        }
        var secret = Base32.encode(bytes(SECRET_BYTES));
        store.put(caller, new Factor(caller.userId(), secret, false, List.of(), 0, clock.instant()));
        var label = encoded(config.issuer()) + ":" + encoded(caller.userId());
        return new Enrolment(secret, "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(label, secret, encoded(config.issuer()), OneTimeCode.SECONDS));
    }

    /** Counts from now on; the recovery codes, shown this once. */
    List<String> confirm(Caller caller, @Nullable String code) {
        var kept = store.find(caller).filter(found -> !found.factor().confirmed()).orElseThrow(() -> new EdrsException(FactorError.FACTOR_ABSENT,
                "No enrolment waits for its first code; POST /api/v1/auth/second-factors begins one."));
        var step = attempt(caller, () -> step(kept.factor(), code));
        var codes = Stream.generate(() -> Base32.encode(bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT)).limit(RECOVERY_CODES).toList();
        replaced(caller, kept, kept.factor().confirmed(step, codes.stream().map(KeyHash::of).toList()));
        factors.enrol(SecondFactors.holder(caller));
        return codes;
    }

    Proof prove(Caller caller, @Nullable String code) {
        take(caller, code);
        var until = clock.instant().plus(config.proofLife());
        return new Proof(factors.prove(SecondFactors.holder(caller), until), until);
    }

    void remove(Caller caller, @Nullable String code) {
        take(caller, code);
        factors.forget(SecondFactors.holder(caller));
        store.delete(caller);
    }

    boolean isConfirmed(Caller caller) {
        return store.find(caller).filter(found -> found.factor().confirmed()).isPresent();
    }

    int recoveryCodesLeft(Caller caller) {
        return store.find(caller).map(found -> found.factor().recovery().size()).orElse(0);
    }

    private void take(Caller caller, @Nullable String code) {
        var kept = store.find(caller).filter(found -> found.factor().confirmed()).orElseThrow(() -> new EdrsException(FactorError.FACTOR_ABSENT,
                "You have no second factor; POST /api/v1/auth/second-factors enrols one."));
        var recovery = KeyHash.of(code == null ? "" : code.strip().toLowerCase(Locale.ROOT));
        var after = attempt(caller, () -> kept.factor().recovery().contains(recovery) ? kept.factor().without(recovery)
                : kept.factor().used(step(kept.factor(), code)));
        replaced(caller, kept, after);
    }

    private long step(Factor factor, @Nullable String code) {
        return OneTimeCode.stepOf(Base32.decode(factor.secret()), code == null ? "" : code.strip(), clock.instant(), factor.lastStep())
                .orElseThrow(() -> wrong());
    }

    /** Counted before the look, so that many at once are no way around; a right one takes its count back. */
    private <T> T attempt(Caller caller, java.util.function.Supplier<T> look) {
        var home = SecondFactors.home(caller);
        if (counters.addUpTo(home, WRONG, caller.userId(), 1, config.mostWrong(), config.pause()) < 0) {
            throw new EdrsException(FactorError.CODES_TOO_MANY, "%d wrong codes came; none is taken for up to %d minutes."
                    .formatted(config.mostWrong(), config.pause().toMinutes()));
        }
        var found = look.get();
        counters.add(home, WRONG, caller.userId(), -1, config.pause());
        return found;
    }

    private void replaced(Caller caller, FactorStore.Kept before, Factor after) {
        if (!store.replace(caller, before, after)) {
            throw wrong();
        }
    }

    private static EdrsException wrong() {
        return new EdrsException(FactorError.CODE_INVALID, "This code is wrong, of another time, or was used before; wait for the next one.");
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
