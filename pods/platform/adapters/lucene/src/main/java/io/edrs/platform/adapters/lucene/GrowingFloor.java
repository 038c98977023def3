package io.edrs.platform.adapters.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Segments below an eighth of the index, at most Lucene's usual 16 MB, are merged alike. With those 16 MB a small index would be
 * written anew, graph and all, at every eighth change; with a small floor a large one would keep many segments, each searched.
 *
 * <p>Every question asks every segment's graph, and passes what is deleted there. So what stands beside the largest segment is merged
 * into it once it is a quarter as large, and an index of which a fifth is deleted is written anew. The largest graph is taken over
 * in a merge, so each vector is still put into a graph about twice.
 *
 * <p>What was written before anybody asked has no graph: the first question begins a merge of all of it, so that each vector is put
 * into one once.
 */
final class GrowingFloor extends TieredMergePolicy {

    private static final double LEAST_MB = 0.25;
    private static final double MOST_MB = 16;
    private static final double SHARE = 8 * 1024 * 1024.0;
    /** Some 600,000 vectors of 384, a minute or two of one core; what is larger is merged as Lucene does. */
    private static final long WHOLE_BYTES = 1L << 30;
    private static final int BESIDE_OF = 4;
    private static final int DELETED_OF = 5;

    private final Demand demand;

    GrowingFloor(Demand demand) {
        this.demand = demand;
    }

    /** What an index is, of live bytes and of entries. */
    private record Shape(long bytes, long largest, long entries, long deleted) {

        static Shape of(SegmentInfos infos, GrowingFloor policy, MergeContext context) throws IOException {
            var shape = new Shape(0, 0, 0, 0);
            for (SegmentCommitInfo segment : infos) {
                var size = policy.size(segment, context);
                shape = new Shape(shape.bytes + size, Math.max(shape.largest, size), shape.entries + segment.info.maxDoc(),
                        shape.deleted + context.numDeletesToMerge(segment));
            }
            return shape;
        }

        boolean isWorthOneSegment() {
            return bytes <= WHOLE_BYTES && ((bytes - largest) * BESIDE_OF > largest || deleted * DELETED_OF > entries);
        }
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos infos, MergeContext context) throws IOException {
        var shape = Shape.of(infos, this, context);
        setFloorSegmentMB(Math.clamp(shape.bytes / SHARE, LEAST_MB, MOST_MB));
        if (!demand.isThere()) {
            return super.findMerges(trigger, infos, context);
        }
        var behind = infos.asList().stream().filter(Demand::isBehind).filter(segment -> !context.getMergingSegments().contains(segment)).toList();
        if (!behind.isEmpty()) {
            return merged(behind);
        }
        return shape.isWorthOneSegment() && context.getMergingSegments().isEmpty() ? merged(infos.asList()) : super.findMerges(trigger, infos, context);
    }

    private static MergeSpecification merged(List<SegmentCommitInfo> segments) {
        var specification = new MergeSpecification();
        specification.add(new OneMerge(segments));
        return specification;
    }
}
