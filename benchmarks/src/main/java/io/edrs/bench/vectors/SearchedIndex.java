package io.edrs.bench.vectors;

import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.VectorIndex.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One collection of one tenant. */
class SearchedIndex<I extends VectorIndex> implements Searched {

    static final String COLLECTION = "bench";
    private final String tenant;
    private final UnaryOperator<I> settling;
    private final Consumer<I> closing;
    private I index;

    SearchedIndex(String tenant, I index, UnaryOperator<I> settling, Consumer<I> closing) {
        this.tenant = tenant;
        this.index = index;
        this.settling = settling;
        this.closing = closing;
    }

    @Override
    public void add(List<Entry> entries) {
        index.upsert(tenant, COLLECTION, entries);
    }

    @Override
    public List<String> nearest(float[] query, int k, Map<String, String> filter) {
        return index.nearest(tenant, COLLECTION, query, k, filter).stream().map(VectorIndex.Match::id).toList();
    }

    @Override
    public void deleteWhere(Map<String, String> filter) {
        index.deleteWhere(tenant, COLLECTION, filter);
    }

    @Override
    public void settle() {
        index = settling.apply(index);
    }

    @Override
    public void close() {
        closing.accept(index);
    }
}
