package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.testkit.contract.VectorIndexContract;

class FakeVectorIndexTest extends VectorIndexContract {

    private final FakeVectorIndex index = new FakeVectorIndex();

    @Override
    protected VectorIndex index() {
        return index;
    }
}
