package io.edrs.platform.adapters.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One folder with its writer, which locks it, its readers, and notes that are committed with it. */
final class Shard {

    private final Directory directory;
    private final IndexWriter writer;
    /**
     * Refreshing costs more than searching: questions that come while changes stream in share one refresh, and the next one
     * comes after so many times the last one's length. A busy machine refreshes slowly, hence less often.
     */
    private static final int PACE = 6;
    private static final long LONGEST_PACE_NANOS = 80_000_000;
    /** A core is left to those who ask. */
    private static final int MERGERS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 8);
    /** So many merges may wait before who writes does. */
    private static final int WAITING = 5;

    private final Demand demand = new Demand();
    private final SearcherManager searchers;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicInteger users = new AtomicInteger();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Map<String, String> notes;
    private volatile long refreshed;
    private long nextRefresh = System.nanoTime();
    private volatile Instant lastUsed = Instant.MAX;

    Shard(Path folder, Function<Demand, IndexWriterConfig> settings) throws IOException {
        // A question right after a change must be quick: small new segments stay in memory and wait for no merge.
        directory = new YoungFiles(FSDirectory.open(folder));
        demand.asLeft(directory);
        writer = new IndexWriter(directory, settings.apply(demand).setMaxFullFlushMergeWaitMillis(0)
                .setMergePolicy(new GrowingFloor(demand)).setMergeScheduler(new SeenMerges()));
        searchers = new SearcherManager(writer, new Searchers());
        notes = committedNotes();
        // Closing ends merges without beginning those that would follow.
        writer.maybeMerge();
    }

    /** A change to the index. */
    @FunctionalInterface
    interface Change {
        void on(IndexWriter writer) throws IOException;
    }

    /** A question to the index. */
    @FunctionalInterface
    interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** Changes the index; the next question sees it. */
    void change(Change change) throws IOException {
        try {
            change.on(writer);
        } finally {
            changes.incrementAndGet();
        }
    }

    /** Answers from everything that was changed before the call. */
    <T> T ask(Question<T> question) throws IOException {
        var isFirst = demand.arises();
        refreshUpTo(changes.get());
        if (isFirst) {
            // Refreshed before, so that what lay in memory is merged too.
            writer.maybeMerge();
        }
        var searcher = searchers.acquire();
        try {
            return question.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** The notes as they stand. */
    Map<String, String> notes() {
        return notes;
    }

    /** Notes something, to be on disk with the next commit. */
    synchronized void note(Map<String, String> more) {
        var all = new HashMap<>(notes);
        all.putAll(more);
        writer.setLiveCommitData(all.entrySet());
        notes = Map.copyOf(all);
    }

    private Map<String, String> committedNotes() {
        var committed = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(note -> committed.put(note.getKey(), note.getValue()));
        }
        return Map.copyOf(committed);
    }

    /** Puts everything on disk. */
    void commit() throws IOException {
        writer.commit();
    }

    void enter() {
        users.incrementAndGet();
    }

    void leave(Instant now) {
        lastUsed = now;
        users.decrementAndGet();
    }

    boolean isIdleSince(Instant moment) {
        return users.get() == 0 && lastUsed.isBefore(moment);
    }

    void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a field holds in all is counted once for all words and questions that see the same. */
    private static final class Searchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new IndexSearcher(reader) {

                private final Map<String, Optional<CollectionStatistics>> statistics = new ConcurrentHashMap<>();

                @Override
                public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
                    var known = statistics.get(field);
                    if (known == null) {
                        known = Optional.ofNullable(super.collectionStatistics(field));
                        statistics.put(field, known);
                    }
                    return known.orElse(null);
                }
            };
        }
    }

    /** A merge counts as a change: without it, questions would stay with the many small segments until the next one. */
    private final class SeenMerges extends ConcurrentMergeScheduler {

        SeenMerges() {
            setMaxMergesAndThreads(MERGERS + WAITING, MERGERS);
        }

        @Override
        protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
            super.doMerge(source, merge);
            changes.incrementAndGet();
        }
    }

    /** Under a lock of its own: changes and notes go on meanwhile. */
    private void refreshUpTo(long change) throws IOException {
        if (refreshed >= change) {
            return;
        }
        refreshing.lock();
        try {
            if (refreshed < change) {
                LockSupport.parkNanos(nextRefresh - System.nanoTime());
                var seen = changes.get();
                var begin = System.nanoTime();
                searchers.maybeRefreshBlocking();
                refreshed = seen;
                var end = System.nanoTime();
                nextRefresh = end + Math.min(LONGEST_PACE_NANOS, PACE * (end - begin));
            }
        } finally {
            refreshing.unlock();
        }
    }
}
