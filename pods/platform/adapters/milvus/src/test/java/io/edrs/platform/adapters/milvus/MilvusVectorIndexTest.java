package io.edrs.platform.adapters.milvus;

import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.VectorIndexOnServer;
import io.edrs.platform.testkit.server.StoreImage;

/** On a real server only: Milvus, or Milvus Lite, which answers as such. */
@OnServer("Milvus")
class MilvusVectorIndexTest extends VectorIndexOnServer {

    MilvusVectorIndexTest() {
        super(new MilvusDriver(), StoreImage.MILVUS);
    }
}
