package io.edrs.platform.adapters.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.LexicalIndex.Entry;
import io.edrs.platform.store.LexicalIndex.Field;
import io.edrs.platform.store.VectorIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsThereAndNothingElse() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                Writer.class.getName(), folder.toString()).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            assertThat(said.lines().anyMatch("written"::equals)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (var index = new LuceneLexicalIndex(folder, Clock.systemUTC())) {
            assertThat(index.search("t", "passages", "pump", 9, Map.of())).extracting(m -> m.id()).containsExactly("committed");
            assertThat(index.committedUpTo("t", "passages")).hasValue(MOMENT);
        }
        try (var index = new LuceneVectorIndex(folder.resolve("vectors"), Clock.systemUTC())) {
            assertThat(index.nearest("t", "passages", new float[] {1, 0}, 9, Map.of())).extracting(m -> m.id()).containsExactly("committed");
            assertThat(index.committedUpTo("t", "passages")).hasValue(MOMENT);
        }
    }

    /** Commits one entry, writes another and waits to be killed. */
    static final class Writer {

        public static void main(String[] args) throws IOException {
            var index = new LuceneLexicalIndex(Path.of(args[0]), Clock.systemUTC());
            index.upsert("t", "passages", entry("committed"));
            index.commit("t", "passages", MOMENT);
            index.upsert("t", "passages", entry("lost"));
            index.search("t", "passages", "pump", 9, Map.of());
            var vectors = new LuceneVectorIndex(Path.of(args[0]).resolve("vectors"), Clock.systemUTC());
            vectors.upsert("t", "passages", vector("committed"));
            vectors.commit("t", "passages", MOMENT);
            vectors.upsert("t", "passages", vector("lost"));
            vectors.nearest("t", "passages", new float[] {1, 0}, 9, Map.of());
            System.out.println("written");
            System.in.read();
        }

        private static List<VectorIndex.Entry> vector(String id) {
            return List.of(new VectorIndex.Entry(id, new float[] {1, 0}, Map.of()));
        }

        private static List<Entry> entry(String id) {
            return List.of(new Entry(id, List.of(new Field("body", "pump", 1)), Map.of()));
        }
    }
}
