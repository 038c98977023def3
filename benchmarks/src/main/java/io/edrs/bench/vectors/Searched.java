package io.edrs.bench.vectors;

import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Something with vectors to be searched. */
public interface Searched extends AutoCloseable {

    void add(List<Entry> entries);

    List<String> nearest(float[] query, int k, Map<String, String> filter);

    void deleteWhere(Map<String, String> filter);

    /** Waits until what was written is merged, where that can be waited for. */
    default void settle() {}

    @Override
    void close();

    /** Lucene's indexes in a folder, closed and opened again to settle: closing waits for the merges. */
    static Searched inFolder(Path folder, String tenant) {
        return new Searched() {
            private LuceneVectorIndex index = new LuceneVectorIndex(folder, Clock.systemUTC());

            @Override
            public void add(List<Entry> entries) {
                index.upsert(tenant, "bench", entries);
            }

            @Override
            public List<String> nearest(float[] query, int k, Map<String, String> filter) {
                return index.nearest(tenant, "bench", query, k, filter).stream().map(VectorIndex.Match::id).toList();
            }

            @Override
            public void deleteWhere(Map<String, String> filter) {
                index.deleteWhere(tenant, "bench", filter);
            }

            @Override
            public void settle() {
                index.close();
                index = new LuceneVectorIndex(folder, Clock.systemUTC());
            }

            @Override
            public void close() {
                index.close();
            }
        };
    }

    /** A vector index; of its tenant nothing is left when it is closed. */
    static Searched of(VectorIndex index, String tenant, Runnable closing) {
        return new Searched() {
            @Override
            public void add(List<Entry> entries) {
                index.upsert(tenant, "bench", entries);
            }

            @Override
            public List<String> nearest(float[] query, int k, Map<String, String> filter) {
                return index.nearest(tenant, "bench", query, k, filter).stream().map(VectorIndex.Match::id).toList();
            }

            @Override
            public void deleteWhere(Map<String, String> filter) {
                index.deleteWhere(tenant, "bench", filter);
            }

            @Override
            public void close() {
                index.deleteWhere(tenant, "bench", Map.of());
                closing.run();
            }
        };
    }
}
