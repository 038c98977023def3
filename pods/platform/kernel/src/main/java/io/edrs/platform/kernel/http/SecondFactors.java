package io.edrs.platform.kernel.http;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.TableRow;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has a second factor, and who has proved it lately; every process knows, none knows a secret. */
@Singleton
public final class SecondFactors {

    /** The header that carries a proof. */
    public static final String HEADER = "X-Second-Factor";

    private static final Duration LONGEST_LAG = Duration.ofSeconds(30);

    /** @param since when it was confirmed */
    record Enrolled(Instant since) implements TableRow {

        @Override
        public boolean belongsTo(String tenant, String key) {
            return TableRow.isKeyOf(tenant, key);
        }
    }

    /** @param holder who proved it @param until how long that holds */
    record Proof(String holder, Instant until) implements TableRow {

        @Override
        public boolean belongsTo(String tenant, String key) {
            return TableRow.isKeyOf(tenant, holder);
        }
    }

    private final Table<Enrolled> enrolled;
    private final Table<Proof> proofs;
    private final FactorConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(Tables tables, FactorConfig config, Clock clock) {
        this.enrolled = tables.open("second-factors", Enrolled.class);
        this.proofs = tables.open("second-factor-proofs", Proof.class);
        this.config = config;
        this.clock = clock;
    }

    /** Under what a factor is held: an operator has one, anybody else one in each tenant. */
    public static String holder(Caller caller) {
        return home(caller) + "/" + caller.userId();
    }

    /** The tenant whose key seals the caller's secret. */
    public static String home(Caller caller) {
        return caller.everyTenant() ? ApiKey.DEFAULT_TENANT : caller.tenant();
    }

    /** From now on the holder must prove it. */
    public void enrol(String holder) {
        enrolled.put(holder, new Enrolled(clock.instant()));
    }

    /** From now on the holder has none, and what was proved is void. */
    public void forget(String holder) {
        enrolled.remove(holder);
        proofs.all().forEach((hash, proof) -> {
            if (proof.holder().equals(holder)) {
                proofs.remove(hash);
            }
        });
    }

    /** Whether the caller has one, in this tenant or, with a token made by an operator's key, as an operator. */
    public boolean has(Caller caller) {
        return holders(caller).anyMatch(holder -> enrolled.find(holder).isPresent());
    }

    private static Stream<String> holders(Caller caller) {
        return Stream.of(holder(caller), ApiKey.DEFAULT_TENANT + "/" + caller.userId()).distinct();
    }

    /** A proof for {@link #HEADER}, good until then and for this holder alone. */
    public String prove(String holder, Instant until) {
        var now = clock.instant();
        proofs.all().forEach((hash, proof) -> {
            if (now.isAfter(proof.until())) {
                proofs.remove(hash);
            }
        });
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var proof = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        proofs.put(KeyHash.of(proof), new Proof(holder, until));
        return proof;
    }

    /** The caller, without the powers of an administrator when a second factor is due and not proved. */
    Caller weighed(Caller caller, @Nullable String proof) {
        return caller.scopes().contains("admin") && isDue(caller) && !isProved(caller, proof) ? caller.lackingFactor() : caller;
    }

    /** What is not known for certain is due. */
    private boolean isDue(Caller caller) {
        return config.isRequired() || has(caller) || enrolled.lag().compareTo(LONGEST_LAG) > 0;
    }

    private boolean isProved(Caller caller, @Nullable String proof) {
        return proof != null && proofs.lag().compareTo(LONGEST_LAG) <= 0 && proofs.find(KeyHash.of(proof))
                .filter(found -> holders(caller).anyMatch(found.holder()::equals) && clock.instant().isBefore(found.until())).isPresent();
    }
}
