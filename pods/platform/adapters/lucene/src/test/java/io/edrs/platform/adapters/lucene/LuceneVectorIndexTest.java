package io.edrs.platform.adapters.lucene;

import static io.edrs.platform.kernel.error.KernelError.REQUEST_INVALID;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import io.edrs.platform.store.VectorIndex.Match;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.contract.VectorIndexContract;
import io.edrs.platform.testkit.contract.OnServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
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

    @Test
    void findsTheSameBeforeAndAfterTheGraphOfWhatWasOnlyFilled() throws IOException {
        var random = new Random(5);
        for (int batch = 0; batch < 6; batch++) {
            int from = batch * 500;
            index.upsert("t", "filled", IntStream.range(from, from + 500).mapToObj(i -> new Entry("e" + i, drawn(random), Map.of())).toList());
            index.commit("t", "filled", Instant.EPOCH);
        }
        close();
        assertThat(graphs()).isZero();
        open();
        var query = drawn(random);
        var before = index.nearest("t", "filled", query, 10, Map.of());
        close();
        assertThat(graphs()).isOne();
        open();
        assertThat(index.nearest("t", "filled", query, 10, Map.of())).extracting(Match::id).containsAnyElementsOf(before.stream().map(Match::id).toList());
        assertThat(before).hasSize(10);
    }

    private long graphs() throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("t").resolve("filled")))) {
            return reader.leaves().stream().map(leaf -> ((SegmentReader) leaf.reader()).getSegmentInfo())
                    .filter(segment -> segment.info.maxDoc() >= Demand.WORTH_A_GRAPH && !Demand.isBehind(segment)).count();
        }
    }

    private static float[] drawn(Random random) {
        var vector = new float[16];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }
}
