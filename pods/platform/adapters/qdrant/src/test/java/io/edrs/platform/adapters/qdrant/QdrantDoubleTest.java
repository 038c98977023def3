package io.edrs.platform.adapters.qdrant;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.testkit.contract.TestStores;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.VectorIndexContract;
import io.qdrant.client.grpc.Collections.Distance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter against an imitation of the server: what it asks for, not what Qdrant makes of it. */
@OnServer(value = "Qdrant (a double)", imitation = true)
class QdrantDoubleTest extends VectorIndexContract {

    private QdrantDouble imitation;
    private OpenStore server;

    @BeforeEach
    void open() {
        imitation = new QdrantDouble("1.18.0");
        server = TestStores.open(new QdrantDriver(), "X", imitation.url(QdrantDouble.KEY) + "?replicas=3&ef_construct=64");
    }

    @AfterEach
    void close() {
        server.close();
        imitation.close();
    }

    @Override
    protected VectorIndex index() {
        return server.port(VectorIndex.class);
    }

    @Test
    void makesCollectionsAsTheyAreToBe() {
        index().upsert("t", "a.b", List.of(new Entry("x", new float[] {1, 0, 0, 0}, Map.of())));
        var held = imitation.collections.get("edrs_a_ob_x4");
        var made = held.created();
        assertThat(made.getVectorsConfig().getParams().getDistance()).isEqualTo(Distance.Cosine);
        assertThat(made.getHnswConfig().getM()).isZero();
        assertThat(made.getHnswConfig().getPayloadM()).isEqualTo(16);
        assertThat(made.getHnswConfig().getEfConstruct()).isEqualTo(64);
        assertThat(made.getOptimizersConfig().getIndexingThreshold()).isEqualTo(20_000);
        assertThat(made.getOptimizersConfig().getMemmapThreshold()).isEqualTo(10_000);
        assertThat(made.getReplicationFactor()).isEqualTo(3);
        assertThat(made.getWriteConsistencyFactor()).isEqualTo(2);
        assertThat(held.indexes()).extracting(index -> index.getFieldName() + " " + index.getFieldIndexParams().getKeywordIndexParams().getIsTenant())
                .containsExactly("tenant true", "metadata false");
    }

    @Test
    void findsWhatAnotherProcessWrote() {
        index().upsert("t", "passages", List.of(new Entry("a", new float[] {1, 0}, Map.of())));
        try (var other = TestStores.open(new QdrantDriver(), "X", imitation.url(QdrantDouble.KEY))) {
            assertThat(other.port(VectorIndex.class).nearest("t", "passages", new float[] {1, 0}, 1, Map.of())).hasSize(1);
            assertThat(other.port(VectorIndex.class).nearest("u", "passages", new float[] {1, 0}, 1, Map.of())).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAUrl() {
        refused(CONFIGURATION_INVALID, () -> TestStores.open(new QdrantDriver(), "X", imitation.url("wrong")));
        refused(CONFIGURATION_INVALID, () -> TestStores.open(new QdrantDriver(), "X", imitation.url(QdrantDouble.KEY) + "?efs=3"));
        refused(CONFIGURATION_INVALID, () -> TestStores.open(new QdrantDriver(), "X", imitation.url(QdrantDouble.KEY) + "/a%20b"));
        refused(STORE_UNAVAILABLE, () -> TestStores.open(new QdrantDriver(), "X", "qdrant://127.0.0.1:1"));
        try (var old = new QdrantDouble("1.9.4")) {
            refused(CONFIGURATION_INVALID, () -> TestStores.open(new QdrantDriver(), "X", old.url(QdrantDouble.KEY)));
        }
    }
}
