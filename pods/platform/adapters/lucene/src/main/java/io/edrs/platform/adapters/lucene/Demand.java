package io.edrs.platform.adapters.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * Whether anybody has asked an index anything. As long as it is only filled, as when it is made anew from its source, graphs and
 * merges into one would be made again and again for nobody: they wait for the first question.
 */
final class Demand {

    /** Smaller segments are compared one by one whatever is written. */
    static final int WORTH_A_GRAPH = 2_000;
    private static final String MARK = "edrs.withoutGraph";

    private volatile boolean there;

    boolean isThere() {
        return there;
    }

    /** True the first time. */
    boolean arises() {
        var first = !there;
        there = true;
        return first;
    }

    /** An index that has what questions need keeps it; one that was only ever filled goes on to be. */
    void asLeft(Directory folder) throws IOException {
        if (DirectoryReader.indexExists(folder)) {
            var segments = SegmentInfos.readLatestCommit(folder).asList();
            there = segments.stream().noneMatch(Demand::isBehind)
                    || segments.stream().anyMatch(segment -> segment.info.maxDoc() >= WORTH_A_GRAPH && !isMarked(segment));
        }
    }

    static void mark(SegmentInfo segment) {
        segment.putAttribute(MARK, "");
    }

    /** Whether a graph was left out that questions need. */
    static boolean isBehind(SegmentCommitInfo segment) {
        return isMarked(segment) && segment.info.maxDoc() >= WORTH_A_GRAPH;
    }

    private static boolean isMarked(SegmentCommitInfo segment) {
        return segment.info.getAttribute(MARK) != null;
    }
}
