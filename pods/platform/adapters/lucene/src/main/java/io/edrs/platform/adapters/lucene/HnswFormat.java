package io.edrs.platform.adapters.lucene;

import io.edrs.platform.store.VectorLimits;
import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** Lucene's HNSW format with 16 links and a construction beam of 200, for vectors wider than Lucene's usual 1024. */
final class HnswFormat extends KnnVectorsFormat {

    private static final int LINKS = 16;
    private static final int BEAM = 200;
    /** A segment gets a graph when about so many times the logarithm of its size is less than its size: from 2,000 vectors on. */
    private static final int WORTH_A_GRAPH = 256;
    private static final int NEVER = Integer.MAX_VALUE;
    /** Graphs of so many vectors are made by several threads; others in the time one takes anyway. */
    private static final int LARGE = 100_000;
    private static final int BUILDERS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 8);
    private final KnnVectorsFormat usual = new Lucene99HnswVectorsFormat(LINKS, BEAM, 1, null, WORTH_A_GRAPH);
    private final KnnVectorsFormat large = new Lucene99HnswVectorsFormat(LINKS, BEAM, BUILDERS, null, WORTH_A_GRAPH);
    private final KnnVectorsFormat withoutGraph = new Lucene99HnswVectorsFormat(LINKS, BEAM, 1, null, NEVER);
    private final Demand demand;

    private HnswFormat(Demand demand) {
        // Segments carry the name of Lucene's own format, which reads them.
        super("Lucene99HnswVectorsFormat");
        this.demand = demand;
    }

    static Codec codec(Demand demand) {
        var hnsw = new HnswFormat(demand);
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return hnsw;
            }
        };
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        if (!demand.isThere()) {
            Demand.mark(state.segmentInfo);
            return withoutGraph.fieldsWriter(state);
        }
        var merge = state.context.mergeInfo();
        return (merge != null && merge.totalMaxDoc() >= LARGE ? large : usual).fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return usual.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return VectorLimits.DIMENSIONS;
    }
}
