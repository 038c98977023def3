package io.edrs.platform.adapters.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * Keeps small new segments in memory until they are merged or committed, those files too whose size Lucene does not tell
 * when it begins them: else every refresh makes, opens and deletes half a dozen files for one document. As Lucene's own
 * NRTCachingDirectory, but each file in one buffer: reading one in many pieces costs a search twice its time.
 */
final class YoungFiles extends FilterDirectory {

    private static final long SEGMENT = 2 * 1024 * 1024;
    private static final long ALL = 16 * 1024 * 1024;

    private final Directory young = new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
            ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
    /** The names of the young files and their lengths, 0 while one is written. */
    private final Map<String, Long> lengths = new ConcurrentHashMap<>();

    YoungFiles(Directory folder) {
        super(folder);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (!staysYoung(context)) {
            return super.createOutput(name, context);
        }
        lengths.put(name, 0L);
        return new FilterIndexOutput("young " + name, name, young.createOutput(name, context)) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    lengths.replace(name, getFilePointer());
                    super.close();
                }
            }
        };
    }

    private boolean staysYoung(IOContext context) {
        long expected = context.mergeInfo() != null ? context.mergeInfo().estimatedMergeBytes()
                : context.flushInfo() != null ? context.flushInfo().estimatedSegmentSize() : 0;
        return expected <= SEGMENT && expected + lengths.values().stream().mapToLong(Long::longValue).sum() <= ALL;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        try {
            return lengths.containsKey(name) ? young.openInput(name, context) : super.openInput(name, context);
        } catch (FileNotFoundException | NoSuchFileException moved) {
            // It grew up in between.
            return super.openInput(name, context);
        }
    }

    @Override
    public String[] listAll() throws IOException {
        var names = new TreeSet<>(lengths.keySet());
        names.addAll(Arrays.asList(super.listAll()));
        return names.toArray(String[]::new);
    }

    @Override
    public long fileLength(String name) throws IOException {
        var length = lengths.get(name);
        return length != null ? length : super.fileLength(name);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        if (lengths.remove(name) != null) {
            young.deleteFile(name);
        } else {
            super.deleteFile(name);
        }
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        for (var name : names) {
            growUp(name);
        }
        super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        growUp(source);
        super.rename(source, target);
    }

    /** From memory to the folder; readers that have it open keep reading it from memory. */
    private synchronized void growUp(String name) throws IOException {
        if (lengths.containsKey(name)) {
            in.copyFrom(young, name, name, IOContext.DEFAULT);
            lengths.remove(name);
            young.deleteFile(name);
        }
    }

    @Override
    public void close() throws IOException {
        young.close();
        super.close();
    }
}
