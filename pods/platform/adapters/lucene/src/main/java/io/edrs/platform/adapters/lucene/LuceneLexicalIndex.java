package io.edrs.platform.adapters.lucene;

import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.Names;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriterConfig;

/**
 * BM25 in Lucene's folders, English words brought to their stems (Porter 1980), numbers and the parts of codes kept.
 * One process at a time may have a folder open.
 */
public final class LuceneLexicalIndex implements LexicalIndex, AutoCloseable {

    private static final String SEEN_UP_TO = "seenUpTo";
    private static final Analyzer ENGLISH = new EnglishAnalyzer();
    private final Shards shards;

    /** Over the folder, which is made when it is not there. */
    public LuceneLexicalIndex(Path folder, Clock clock) {
        shards = new Shards(folder, clock, demand -> new IndexWriterConfig(ENGLISH));
    }

    @Override
    public void upsert(String tenant, String collection, List<Entry> entries) {
        var documents = entries.stream().map(LuceneLexicalIndex::document).toList();
        var boosts = new HashMap<String, String>();
        entries.forEach(e -> e.fields().forEach(f -> boosts.put(WordQuery.FIELD + f.name(), Float.toString(f.boost()))));
        shards.write(tenant, collection, shard -> {
            if (!shard.notes().entrySet().containsAll(boosts.entrySet())) {
                shard.note(boosts);
            }
            shard.change(writer -> {
                for (var document : documents) {
                    writer.updateDocument(Keywords.id(document.get("id")), document);
                }
            });
            return null;
        });
    }

    @Override
    public List<Match> search(String tenant, String collection, String query, int k, Map<String, String> filter) {
        return shards.read(tenant, collection, List.of(),
                shard -> shard.ask(searcher -> new WordQuery(ENGLISH, shard.notes()).best(searcher, query, k, filter)));
    }

    @Override
    public List<String> ids(String tenant, String collection, Map<String, String> filter, int most) {
        return shards.read(tenant, collection, List.of(), shard -> shard.ask(searcher -> Keywords.idsWhere(searcher, filter, most)));
    }

    @Override
    public void delete(String tenant, String collection, Collection<String> ids) {
        change(tenant, collection, writer -> writer.deleteDocuments(Keywords.ids(ids)));
    }

    @Override
    public void deleteWhere(String tenant, String collection, Map<String, String> filter) {
        change(tenant, collection, writer -> writer.deleteDocuments(Keywords.filter(filter)));
    }

    @Override
    public void commit(String tenant, String collection, Instant sourceSeenUpTo) {
        shards.write(tenant, collection, shard -> {
            shard.note(Map.of(SEEN_UP_TO, sourceSeenUpTo.toString()));
            shard.commit();
            return null;
        });
    }

    @Override
    public Optional<Instant> committedUpTo(String tenant, String collection) {
        return shards.read(tenant, collection, Optional.empty(),
                shard -> Optional.ofNullable(shard.notes().get(SEEN_UP_TO)).map(Instant::parse));
    }

    @Override
    public boolean erase(String tenant) {
        shards.erase(tenant);
        return true;
    }

    /** Commits what is open and gives the folders back. */
    @Override
    public void close() {
        shards.close();
    }

    private void change(String tenant, String collection, Shard.Change change) {
        shards.<Void>read(tenant, collection, null, shard -> {
            shard.change(change);
            return null;
        });
    }

    private static Document document(Entry entry) {
        var document = Keywords.document(entry.id(), entry.metadata());
        entry.fields().forEach(f -> document.add(new TextField(WordQuery.FIELD + Names.id(f.name()), f.text(), Store.NO)));
        return document;
    }
}
