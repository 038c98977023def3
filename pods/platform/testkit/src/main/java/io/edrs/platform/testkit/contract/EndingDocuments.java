package io.edrs.platform.testkit.contract;

import static io.edrs.platform.kernel.error.KernelError.FEATURE_UNSUPPORTED;
import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.kernel.error.KernelError.VERSION_CONFLICT;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Change;
import io.edrs.platform.store.DocumentStore.Document;
import io.edrs.platform.store.DocumentStore.Feature;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The part of {@link DocumentStoreContract} about documents that end. */
public abstract class EndingDocuments extends DeclaredDocuments {

    private static final String COLLECTION = "ending";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_OFF = Instant.parse("2999-12-31T23:59:59.123Z");
    private final String tenant = Fresh.tenant();

    @Test
    void whatHasAnEndStandsUntilThen() {
        if (lacksExpiry()) {
            return;
        }
        var put = documents().put(tenant, COLLECTION, "a", "{\"of\":\"x\"}", FAR_OFF.plusNanos(456_789));
        assertThat(put.expiresAt()).isEqualTo(FAR_OFF);
        assertThat(documents().find(tenant, COLLECTION, "a").orElseThrow().expiresAt()).isEqualTo(FAR_OFF);
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "x"), null, 9)).extracting(Document::expiresAt).containsExactly(FAR_OFF);
        assertThat(documents().insertIfAbsent(tenant, COLLECTION, "a", "{}").expiresAt()).isEqualTo(FAR_OFF);
        assertThat(documents().replace(tenant, COLLECTION, "a", "{}", 1).expiresAt()).isEqualTo(FAR_OFF);
        documents().expire();
        assertThat(documents().put(tenant, COLLECTION, "a", "{}")).extracting(Document::version, Document::expiresAt).containsExactly(3L, null);
        documents().put(tenant, COLLECTION, "a", "{}", FAR_OFF);
        documents().putAll(tenant, COLLECTION, Map.of("a", "{}"));
        assertThat(documents().find(tenant, COLLECTION, "a").orElseThrow().expiresAt()).isNull();
    }

    @Test
    void noReadFindsWhatHasEnded() {
        if (lacksExpiry()) {
            return;
        }
        endLongAgo("a", "c");
        documents().put(tenant, COLLECTION, "b", "{\"of\":\"x\"}");
        documents().put(tenant, COLLECTION, "d", "{\"of\":\"x\"}");
        assertThat(documents().find(tenant, COLLECTION, "a")).isEmpty();
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 2)).extracting(Document::id).containsExactly("b", "d");
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "x"), null, 2)).extracting(Document::id).containsExactly("b", "d");
        refused(VERSION_CONFLICT, () -> documents().replace(tenant, COLLECTION, "a", "{}", 1));
        assertThat(documents().delete(tenant, COLLECTION, "a")).isFalse();
        assertThat(documents().deleteWhere(tenant, COLLECTION, Map.of("of", "x"))).isEqualTo(2);
        assertThat(documents().deleteWhere(tenant, COLLECTION, Map.of())).isZero();
    }

    @Test
    void whatHasEndedBeginsAnew() {
        if (lacksExpiry()) {
            return;
        }
        documents().put(tenant, COLLECTION, "a", "{}");
        endLongAgo("a", "b", "c", "d");
        assertThat(documents().put(tenant, COLLECTION, "a", "{\"of\":\"y\"}").version()).isEqualTo(1);
        assertThat(documents().insertIfAbsent(tenant, COLLECTION, "b", "{\"of\":\"y\"}").version()).isEqualTo(1);
        documents().load(tenant, COLLECTION, List.of(new Document("c", 7, "{\"of\":\"y\"}", FAR_OFF)));
        var begun = documents().list(tenant, COLLECTION, Map.of("of", "y"), null, 9);
        assertThat(begun).extracting(Document::version).containsExactly(1L, 1L, 7L);
        assertThat(begun).extracting(Document::expiresAt).containsExactly(null, null, FAR_OFF);
        if (documents().features().contains(Feature.TRANSACTIONS)) {
            documents().putAll(tenant, COLLECTION, Map.of("d", "{}", "a", "{}"));
            assertThat(documents().find(tenant, COLLECTION, "d").orElseThrow().version()).isEqualTo(1);
            assertThat(documents().find(tenant, COLLECTION, "a").orElseThrow().version()).isEqualTo(2);
        }
    }

    @Test
    void endsByItselfWhenItsMomentComes() {
        if (lacksExpiry()) {
            return;
        }
        documents().put(tenant, COLLECTION, "a", "{\"of\":\"x\"}", Clock.systemUTC().instant().plus(300, ChronoUnit.MILLIS));
        Eventually.holds("it has ended", () -> documents().find(tenant, COLLECTION, "a").isEmpty());
        assertThat(documents().list(tenant, COLLECTION, Map.of("of", "x"), null, 9)).isEmpty();
    }

    @Test
    void removesWhatHasEndedAndNothingElse() {
        if (lacksExpiry()) {
            return;
        }
        endLongAgo("a", "b");
        documents().put(tenant, COLLECTION, "b", "{}");
        documents().put(tenant, COLLECTION, "c", "{}", FAR_OFF);
        var other = Fresh.tenant();
        documents().put(other, COLLECTION, "a", "{}", LONG_AGO);
        assertThat(documents().expire()).isNotNegative();
        assertThat(documents().list(tenant, COLLECTION, Map.of(), null, 9)).extracting(Document::id).containsExactly("b", "c");
        assertThat(documents().insertIfAbsent(other, COLLECTION, "a", "{}").version()).isEqualTo(1);
    }

    @Test
    void tellsOfWhatHasEndedThatItIsGone() {
        if (lacksExpiry() || !documents().features().contains(Feature.CHANGES)) {
            return;
        }
        var start = documents().changesSince(tenant, COLLECTION, null, 9).position();
        endLongAgo("a");
        documents().expire();
        Eventually.holds("it is told", () -> !documents().changesSince(tenant, COLLECTION, start, 9).changes().isEmpty());
        assertThat(documents().changesSince(tenant, COLLECTION, start, 9).changes()).contains(new Change("a", null));
    }

    @Test
    void refusesEndsNoStoreKeeps() {
        if (lacksExpiry()) {
            return;
        }
        for (var end : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("-0001-01-01T00:00:00Z")}) {
            refused(REQUEST_INVALID, () -> documents().put(tenant, COLLECTION, "a", "{}", end));
            refused(REQUEST_INVALID, () -> documents().load(tenant, COLLECTION, List.of(new Document("a", 1, "{}", end))));
        }
        assertThat(documents().find(tenant, COLLECTION, "a")).isEmpty();
    }

    private boolean lacksExpiry() {
        if (documents().features().contains(Feature.EXPIRY)) {
            return false;
        }
        refused(FEATURE_UNSUPPORTED, () -> documents().put(tenant, COLLECTION, "a", "{}", FAR_OFF));
        assertThat(documents().find(tenant, COLLECTION, "a")).isEmpty();
        return true;
    }

    private void endLongAgo(String... ids) {
        for (var id : ids) {
            documents().put(tenant, COLLECTION, id, "{\"of\":\"x\"}", LONG_AGO);
        }
    }
}
