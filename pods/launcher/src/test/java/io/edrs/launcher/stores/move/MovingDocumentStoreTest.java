package io.edrs.launcher.stores.move;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.DocumentStoreContract;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import org.junit.jupiter.api.Nested;

/** In the middle of a move, and after the switch. */
class MovingDocumentStoreTest {

    @Nested
    class WhileCopying extends DocumentStoreContract {
        private final DocumentStore moving = moving(MovePhase.COPYING);

        @Override
        protected DocumentStore documents() {
            return moving;
        }
    }

    @Nested
    class AfterTheSwitch extends DocumentStoreContract {
        private final DocumentStore moving = moving(MovePhase.SWITCHED);

        @Override
        protected DocumentStore documents() {
            return moving;
        }
    }

    private static DocumentStore moving(MovePhase phase) {
        return new MovingDocumentStore(InPhase.of(phase, new FakeDocumentStore(), new FakeDocumentStore()), InPhase.ANYTHING);
    }
}
