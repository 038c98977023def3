package io.edrs.launcher.stores.move;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.testkit.contract.BlobStoreContract;
import io.edrs.platform.testkit.fake.FakeBlobStore;
import org.junit.jupiter.api.Nested;

/** In the middle of a move, and after the switch. */
class MovingBlobStoreTest {

    @Nested
    class WhileCopying extends BlobStoreContract {
        private final BlobStore moving = moving(MovePhase.COPYING);

        @Override
        protected BlobStore blobs() {
            return moving;
        }
    }

    @Nested
    class AfterTheSwitch extends BlobStoreContract {
        private final BlobStore moving = moving(MovePhase.SWITCHED);

        @Override
        protected BlobStore blobs() {
            return moving;
        }
    }

    private static BlobStore moving(MovePhase phase) {
        return new MovingBlobStore(InPhase.of(phase, new FakeBlobStore(), new FakeBlobStore()), InPhase.ANYTHING);
    }
}
