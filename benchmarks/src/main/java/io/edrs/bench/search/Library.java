package io.edrs.bench.search;

import io.edrs.knowledge.phrase.MultiHop;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.knowledge.phrase.Reading;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Passages in the indexes and the graph that the product searches. */
public final class Library implements AutoCloseable {

    private static final String TENANT = "bench";
    private static final String PASSAGES = "passages";
    private static final int CANDIDATES = 50;

    private final Path folder;
    private final LuceneLexicalIndex words;
    private final LuceneVectorIndex meanings;
    private final PhraseGraph graph = new PhraseGraph();
    private final MultiHop hops = new MultiHop(graph);

    /** A passage with everything derived from it; {@code title} may be empty. */
    public record Item(String id, String title, String text, float[] vector, Reading reading) {}

    public Library(Path folder) {
        this.folder = folder;
        words = new LuceneLexicalIndex(folder.resolve("words"), Clock.systemUTC());
        meanings = new LuceneVectorIndex(folder.resolve("meanings"), Clock.systemUTC());
    }

    /** Adds passages to all three. */
    public void add(List<Item> items) {
        words.upsert(TENANT, PASSAGES, items.stream().map(item -> new LexicalIndex.Entry(item.id(), List.of(
                new LexicalIndex.Field("title", item.title(), 2), new LexicalIndex.Field("text", item.text(), 1)), Map.of())).toList());
        meanings.upsert(TENANT, PASSAGES, items.stream().map(item -> new VectorIndex.Entry(item.id(), item.vector(), Map.of())).toList());
        items.forEach(item -> graph.add(item.id(), item.reading()));
    }

    /** The ids by words alone. */
    public List<String> byWords(String question) {
        return words.search(TENANT, PASSAGES, question, CANDIDATES, Map.of()).stream().map(LexicalIndex.Match::id).toList();
    }

    /** The ids by meaning alone. */
    public List<String> byMeaning(float[] vector) {
        return meanings.nearest(TENANT, PASSAGES, vector, CANDIDATES, Map.of()).stream().map(VectorIndex.Match::id).toList();
    }

    /** The ids as the product ranks them. */
    public List<String> search(String question, float[] vector) {
        return hops.rank(question, byWords(question), byMeaning(vector), CANDIDATES).stream().map(MultiHop.Ranked::passage).toList();
    }

    /** The graph walk alone, for its share of the time. */
    public List<MultiHop.Ranked> walk(String question, List<String> byWords, List<String> byMeaning) {
        return hops.rank(question, byWords, byMeaning, CANDIDATES);
    }

    /** Bytes of the graph in memory. */
    public long graphBytes() {
        return graph.heapBytes();
    }

    /** Bytes of the indexes on disk. */
    public long indexBytes() {
        words.commit(TENANT, PASSAGES, Instant.EPOCH);
        meanings.commit(TENANT, PASSAGES, Instant.EPOCH);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        words.close();
        meanings.close();
    }
}
