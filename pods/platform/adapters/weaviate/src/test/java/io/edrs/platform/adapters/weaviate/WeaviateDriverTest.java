package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.testkit.contract.VectorDriverContract;

class WeaviateDriverTest extends VectorDriverContract {

    WeaviateDriverTest() {
        super(new WeaviateDriver(), "weaviate");
    }
}
