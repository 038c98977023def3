package io.edrs.platform.adapters.lucene;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;

/**
 * HNSW (Malkov and Yashunin 2018) in Lucene's folders, with an exact scan where few entries qualify. What is not yet
 * committed is lost in a crash: its service replays it.
 */
public final class LuceneVectorIndex implements VectorIndex, AutoCloseable {

    private static final String DIMENSION = "dimension";
    private static final String SEEN_UP_TO = "seenUpTo";
    private final Shards shards;

    /** Over the folder, which is made when it is not there. */
    public LuceneVectorIndex(Path folder, Clock clock) {
        shards = new Shards(folder, clock, demand -> new IndexWriterConfig().setCodec(HnswFormat.codec(demand)));
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.METADATA_FILTER);
    }

    @Override
    public void upsert(String tenant, String collection, List<Entry> entries) {
        var checked = VectorLimits.entries(entries);
        var documents = checked.stream().map(LuceneVectorIndex::document).toList();
        shards.write(tenant, collection, shard -> {
            if (!documents.isEmpty()) {
                claimDimension(shard, checked.getFirst().vector());
                shard.change(writer -> {
                    for (var document : documents) {
                        writer.updateDocument(Keywords.id(document.get("id")), document);
                    }
                });
            }
            return null;
        });
    }

    @Override
    public List<Match> nearest(String tenant, String collection, float[] query, int k, Map<String, String> filter) {
        var unit = VectorLimits.unit(query);
        VectorLimits.results(k);
        VectorLimits.conditions(filter);
        return shards.read(tenant, collection, List.of(), shard -> {
            var dimension = shard.notes().get(DIMENSION);
            if (dimension == null) {
                return List.of();
            }
            VectorLimits.sameDimension(query, Integer.parseInt(dimension));
            return k == 0 ? List.of() : shard.ask(searcher -> new Neighbours(unit, k, Keywords.filter(filter, searcher)).in(searcher));
        });
    }

    @Override
    public void delete(String tenant, String collection, Collection<String> ids) {
        VectorLimits.ids(ids);
        change(tenant, collection, writer -> writer.deleteDocuments(Keywords.ids(ids)));
    }

    @Override
    public void deleteWhere(String tenant, String collection, Map<String, String> filter) {
        VectorLimits.conditions(filter);
        change(tenant, collection, writer -> writer.deleteDocuments(Keywords.filter(filter)));
    }

    @Override
    public void commit(String tenant, String collection, Instant sourceSeenUpTo) {
        shards.<Void>read(tenant, collection, null, shard -> {
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

    private static void claimDimension(Shard shard, float[] vector) {
        synchronized (shard) {
            var dimension = shard.notes().get(DIMENSION);
            if (dimension == null) {
                shard.note(Map.of(DIMENSION, Integer.toString(vector.length)));
            } else {
                VectorLimits.sameDimension(vector, Integer.parseInt(dimension));
            }
        }
    }

    private static Document document(Entry entry) {
        var document = Keywords.document(entry.id(), entry.metadata());
        document.add(new KnnFloatVectorField(Neighbours.VECTOR, entry.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }
}
