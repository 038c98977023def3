package io.edrs.platform.adapters.lucene;

import java.io.IOException;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Segments below an eighth of the index, at most Lucene's usual 16 MB, are merged alike. With those 16 MB a small index would be
 * written anew, graph and all, at every eighth change; with a small floor a large one would keep many segments, each searched.
 */
final class GrowingFloor extends TieredMergePolicy {

    private static final double LEAST_MB = 0.25;
    private static final double MOST_MB = 16;
    private static final double SHARE = 8 * 1024 * 1024.0;

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos infos, MergeContext context) throws IOException {
        var bytes = 0L;
        for (SegmentCommitInfo segment : infos) {
            bytes += size(segment, context);
        }
        setFloorSegmentMB(Math.clamp(bytes / SHARE, LEAST_MB, MOST_MB));
        return super.findMerges(trigger, infos, context);
    }
}
