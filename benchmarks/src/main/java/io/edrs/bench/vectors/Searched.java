package io.edrs.bench.vectors;

import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Something with vectors to be searched. */
public interface Searched extends AutoCloseable {

    void add(List<Entry> entries);

    List<String> nearest(float[] query, int k, Map<String, String> filter);

    void deleteWhere(Map<String, String> filter);

    /** Waits until what was written is merged, where that can be waited for. */
    default void settle() {}

    /** How it lies on disk, where that is known: of each part how many vectors, and how many of them are deleted. */
    default List<String> parts() {
        return List.of();
    }

    @Override
    void close();

    /** Lucene's indexes in a folder, closed and opened again to settle: opening begins the merges that are due, closing waits for them. */
    static Searched inFolder(Path folder, String tenant) {
        return new SearchedIndex<>(tenant, new LuceneVectorIndex(folder, Clock.systemUTC()), index -> {
            index.close();
            try (var again = new LuceneVectorIndex(folder, Clock.systemUTC())) {
                again.committedUpTo(tenant, SearchedIndex.COLLECTION);
            }
            return new LuceneVectorIndex(folder, Clock.systemUTC());
        }, LuceneVectorIndex::close) {
            @Override
            public List<String> parts() {
                return RawLucene.partsOf(folder.resolve(tenant).resolve(COLLECTION));
            }
        };
    }

    /** A vector index; of its tenant nothing is left when it is closed. */
    static Searched of(VectorIndex index, String tenant, Runnable closing) {
        return new SearchedIndex<>(tenant, index, UnaryOperator.identity(), standing -> {
            standing.deleteWhere(tenant, SearchedIndex.COLLECTION, Map.of());
            closing.run();
        });
    }
}
