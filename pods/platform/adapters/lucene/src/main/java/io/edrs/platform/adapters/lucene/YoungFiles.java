package io.edrs.platform.adapters.lucene;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * Keeps small new segments in memory until they are merged or committed, those files too whose size Lucene does not tell
 * when it begins them: else every refresh makes, opens and deletes half a dozen files for one document.
 */
final class YoungFiles extends NRTCachingDirectory {

    private static final double SEGMENT_MB = 2;
    private static final double ALL_MB = 16;

    YoungFiles(Directory folder) {
        super(folder, SEGMENT_MB, ALL_MB);
    }

    @Override
    protected boolean doCacheWrite(String name, IOContext context) {
        var isSizeUnknown = context.mergeInfo() == null && context.flushInfo() == null;
        return isSizeUnknown ? ramBytesUsed() < ALL_MB * 1024 * 1024 : super.doCacheWrite(name, context);
    }
}
