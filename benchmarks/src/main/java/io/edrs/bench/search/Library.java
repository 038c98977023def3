package io.edrs.bench.search;

import io.edrs.knowledge.phrase.Mention;
import io.edrs.knowledge.phrase.MultiHop;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.knowledge.phrase.Reading;
import io.edrs.knowledge.phrase.Subject;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Passages in the indexes and the graph that the product searches. */
public final class Library implements AutoCloseable {

    private static final String TENANT = "bench";
    private static final String PASSAGES = "passages";
    private static final String PHRASES = "phrases";
    private static final String WORDS = "words";
    private static final String MEANINGS = "meanings";
    private static final int CANDIDATES = 50;
    private static final int ALIKE = 3;
    private static final int BATCH = 64;

    private final Path folder;
    private LuceneLexicalIndex words;
    private LuceneVectorIndex meanings;
    private final PhraseGraph graph = new PhraseGraph();
    private final MultiHop hops = new MultiHop(graph);

    /** A passage with everything derived from it; {@code title} may be empty. */
    public record Item(String id, String title, String text, float[] vector, Reading reading) {}

    public Library(Path folder) {
        this.folder = folder;
        words = new LuceneLexicalIndex(folder.resolve(WORDS), Clock.systemUTC());
        meanings = new LuceneVectorIndex(folder.resolve(MEANINGS), Clock.systemUTC());
    }

    /** Puts all on disk and waits for the merges that a first question begins. */
    public void settle(String question, float[] vector) {
        byWords(question);
        byMeaning(vector);
        commit();
        close();
        words = new LuceneLexicalIndex(folder.resolve(WORDS), Clock.systemUTC());
        meanings = new LuceneVectorIndex(folder.resolve(MEANINGS), Clock.systemUTC());
    }

    /** The two indexes as Lucene alone reads them. */
    public RawIndex raw() throws IOException {
        return new RawIndex(folder.resolve(WORDS).resolve(TENANT).resolve(PASSAGES), folder.resolve(MEANINGS).resolve(TENANT).resolve(PASSAGES));
    }

    private void commit() {
        words.commit(TENANT, PASSAGES, Instant.EPOCH);
        meanings.commit(TENANT, PASSAGES, Instant.EPOCH);
    }

    /** Adds passages to all three. */
    public void add(List<Item> items) {
        words.upsert(TENANT, PASSAGES, items.stream().map(item -> new LexicalIndex.Entry(item.id(), List.of(
                new LexicalIndex.Field("title", item.title(), 2), new LexicalIndex.Field("text", item.text(), 1)), Map.of())).toList());
        meanings.upsert(TENANT, PASSAGES, items.stream().map(item -> new VectorIndex.Entry(item.id(), item.vector(), Map.of())).toList());
        items.forEach(item -> graph.add(item.id(), item.reading()));
    }

    /** How many were linked, and how long it took: embedding as a whole, finding what is near for each name. */
    public record Linked(int subjects, int names, int edges, double embeddingSeconds, double nearestMicros) {}

    /** Draws edges from names that nothing explains to the subjects nearest to them, by the graph of neighbours in the index. */
    public Linked link(Collection<Reading> readings, Function<List<String>, List<float[]>> embedding, double least) {
        var subjects = readings.stream().flatMap(reading -> reading.subjects().stream()).map(Subject::phrase).distinct().toList();
        var embedded = new AtomicLong();
        var searched = new AtomicLong();
        var timed = timed(embedding, embedded);
        each(subjects, timed, (phrase, vector) -> meanings.upsert(TENANT, PHRASES, List.of(new VectorIndex.Entry(phrase, vector, Map.of()))));
        var names = readings.stream().flatMap(reading -> reading.mentions().stream()).filter(mention -> mention.kind() == Mention.Kind.NAME)
                .map(Mention::phrase).filter(graph::isUnexplained).distinct().toList();
        var linked = new AtomicInteger();
        each(names, timed, (phrase, vector) -> {
            var begin = System.nanoTime();
            var near = meanings.nearest(TENANT, PHRASES, vector, ALIKE, Map.of());
            searched.addAndGet(System.nanoTime() - begin);
            near.stream().filter(match -> match.score() >= least).forEach(match -> {
                graph.alike(phrase, match.id(), match.score());
                linked.incrementAndGet();
            });
        });
        return new Linked(subjects.size(), names.size(), linked.get(), embedded.get() / 1e9, searched.get() / 1e3 / Math.max(1, names.size()));
    }

    private static Function<List<String>, List<float[]>> timed(Function<List<String>, List<float[]>> embedding, AtomicLong nanos) {
        return texts -> {
            var begin = System.nanoTime();
            var vectors = embedding.apply(texts);
            nanos.addAndGet(System.nanoTime() - begin);
            return vectors;
        };
    }

    private static void each(List<String> phrases, Function<List<String>, List<float[]>> embedding, BiConsumer<String, float[]> work) {
        for (var from = 0; from < phrases.size(); from += BATCH) {
            var some = phrases.subList(from, Math.min(from + BATCH, phrases.size()));
            var vectors = embedding.apply(some);
            for (var i = 0; i < some.size(); i++) {
                work.accept(some.get(i), vectors.get(i));
            }
        }
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
        commit();
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
