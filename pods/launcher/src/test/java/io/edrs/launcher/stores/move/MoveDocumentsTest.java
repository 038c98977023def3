package io.edrs.launcher.stores.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.launcher.acceptance.Eventually;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveDocumentsTest extends MoveScenarios<DocumentStore> {

    static final String COLLECTION = "notes";
    static final Belongings BELONGINGS = new Belongings(House.SERVICE, List.of(COLLECTION));
    private final String tenant = Fresh.tenant();
    private final String other = Fresh.tenant();

    private DocumentStore madeOld;
    private DocumentStore madeFresh;

    @Override
    DocumentStore old() {
        return madeOld == null ? madeOld = new FakeDocumentStore() : madeOld;
    }

    @Override
    DocumentStore fresh() {
        return madeFresh == null ? madeFresh = new FakeDocumentStore() : madeFresh;
    }

    @Override
    House<DocumentStore> house() {
        for (var from = 0; from < 3_000; from += 500) {
            var batch = new HashMap<String, String>();
            for (var i = from; i < from + 500; i++) {
                batch.put("%06d".formatted(i), "{\"n\":" + i + ",\"x\":1.50,\"of\":\"é\"}");
            }
            old().putAll(tenant, COLLECTION, batch);
        }
        old().put(other, COLLECTION, "a", "{}");
        return new House<>(old(), fresh(), List.of(tenant, other), List.of(COLLECTION), gate -> new MovingDocumentStore(gate, BELONGINGS));
    }

    @Override
    Writer<DocumentStore> writer(int number) {
        return new DocumentWriter(tenant, COLLECTION, number);
    }

    @Test
    void aCollectionThatIsNotDeclaredIsRefused() {
        try (var house = house()) {
            assertThatThrownBy(() -> house.ports.getFirst().put(tenant, "others", "a", "{}")).hasMessageContaining("'others'");
        }
    }

    @Test
    void aProcessThatCannotOpenTheNewStoreEndsTheMoveBeforeItBegins() {
        try (var house = house()) {
            house.living.add("three");
            var third = house.process("three", gate -> new MovingDocumentStore(gate, BELONGINGS), move -> {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, "no such file");
            });
            assertThatThrownBy(() -> house.mover(House.fresh(), 9).run()).hasMessage("three cannot take part: no such file");
            assertThat(house.standing().phase()).isEqualTo(MovePhase.ROLLED_BACK);
            third.put(tenant, COLLECTION, "a", "{}");
        }
    }

    @Test
    void aProcessThatFailsAtOpeningSaysSo() {
        try (var house = house()) {
            house.living.add("three");
            house.process("three", gate -> new MovingDocumentStore(gate, BELONGINGS), move -> {
                throw new IllegalArgumentException("no pool");
            });
            assertThatThrownBy(() -> house.mover(House.fresh(), 9).run()).hasMessageContaining("three cannot take part").hasMessageContaining("no pool");
        }
    }

    @Test
    void aProcessThatDoesNotAnswerIsWaitedForAndNamed() {
        try (var house = house()) {
            house.living.add("mute");
            assertThatThrownBy(() -> house.mover(House.fresh(), house.copying(), Duration.ofMillis(300)).run())
                    .hasMessageContaining("PREPARING").hasMessageContaining("mute");
            house.living.remove("mute");
            assertThat(house.mover(house.standing(), house.copying(), Duration.ofSeconds(30)).run().phase()).isEqualTo(MovePhase.SWITCHED);
        }
    }

    @Test
    void aWriteThatTheNewStoreCannotTakeFails() {
        try (var house = house()) {
            var broken = house.process("three", gate -> new MovingDocumentStore(gate, BELONGINGS), move -> new MovingDocumentStore(
                    new Gate<>(new Gate.Usual<>("", old()), never -> old(), () -> { }, () -> Duration.ZERO), BELONGINGS));
            house.book.say(House.fresh().in(MovePhase.COPYING, Instant.EPOCH));
            Eventually.get("it writes both", () -> {
                try {
                    broken.put(tenant, COLLECTION, "a", "{}");
                    return false;
                } catch (EdrsException e) {
                    return e.code() == KernelError.NOT_READY;
                }
            });
        }
    }

    @Test
    void whatOnlyTheNewStoreHasGoesAndWhatDiffersIsRepaired() {
        try (var house = house()) {
            fresh().put(tenant, COLLECTION, "ghost", "{}");
            fresh().put(tenant, COLLECTION, "000001", "{\"n\":0}");
            assertThat(house.compared().repaired()).isEqualTo(3_002);
            var compared = house.compared();
            assertThat(compared.repaired()).isZero();
            assertThat(compared.from()).isEqualTo(compared.to());
            assertThat(compared.shown()).startsWith("3001 items here, 3001 there, sums ");
        }
    }
}
