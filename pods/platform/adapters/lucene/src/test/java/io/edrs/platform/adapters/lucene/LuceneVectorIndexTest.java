package io.edrs.platform.adapters.lucene;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.contract.VectorIndexContract;
import io.edrs.platform.testkit.contract.OnServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnServer("Lucene")
class LuceneVectorIndexTest extends VectorIndexContract {

    static {
        Servers.tell("Lucene", Version.LATEST.toString(), Servers.IN_PROCESS);
    }

    @TempDir
    private Path folder;
    private LuceneVectorIndex index;

    @BeforeEach
    void open() {
        index = new LuceneVectorIndex(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    protected VectorIndex index() {
        return index;
    }

    @Test
    void keepsEntriesAndDimensionOverAReopen() {
        index.upsert("t", "passages", List.of(new Entry("a", new float[] {1, 0}, Map.of())));
        close();
        open();
        assertThat(index.nearest("t", "passages", new float[] {1, 0}, 1, Map.of())).hasSize(1);
        refused(REQUEST_INVALID, () -> index.upsert("t", "passages", List.of(new Entry("b", new float[] {1}, Map.of()))));
    }

    @Test
    void takesWideVectors() {
        var wide = new float[3_072];
        wide[7] = 1;
        index.upsert("t", "wide", List.of(new Entry("a", wide, Map.of())));
        assertThat(index.nearest("t", "wide", wide, 1, Map.of())).hasSize(1);
    }
}
