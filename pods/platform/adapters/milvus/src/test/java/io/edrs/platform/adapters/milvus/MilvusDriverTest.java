package io.edrs.platform.adapters.milvus;

import io.edrs.platform.testkit.contract.VectorDriverContract;

class MilvusDriverTest extends VectorDriverContract {

    MilvusDriverTest() {
        super(new MilvusDriver(), "milvus");
    }
}
