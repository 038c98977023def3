package io.edrs.platform.adapters.qdrant;

import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.VectorIndexOnServer;
import io.edrs.platform.testkit.server.StoreImage;

/** On a real server only. */
@OnServer("Qdrant")
class QdrantVectorIndexTest extends VectorIndexOnServer {

    QdrantVectorIndexTest() {
        super(new QdrantDriver(), StoreImage.QDRANT);
    }
}
