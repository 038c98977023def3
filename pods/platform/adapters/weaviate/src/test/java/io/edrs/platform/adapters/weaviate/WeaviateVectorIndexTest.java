package io.edrs.platform.adapters.weaviate;

import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.VectorIndexOnServer;
import io.edrs.platform.testkit.server.StoreImage;

/** On a real server only. */
@OnServer("Weaviate")
class WeaviateVectorIndexTest extends VectorIndexOnServer {

    WeaviateVectorIndexTest() {
        super(new WeaviateDriver(), StoreImage.WEAVIATE);
    }
}
