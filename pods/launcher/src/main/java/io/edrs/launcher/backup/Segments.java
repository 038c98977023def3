package io.edrs.launcher.backup;

import io.edrs.platform.adapters.archive.ArchiveWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** Writes a stream of unknown length into an archive as files of at most 8 MiB. */
final class Segments extends OutputStream {

    private static final int MOST = 8 << 20;
    private final ArchiveWriter archive;
    private final String folder;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private int written;

    Segments(ArchiveWriter archive, String folder) {
        this.archive = archive;
        this.folder = folder;
    }

    @Override
    public void write(int one) {
        gathered.write(one);
        flushFull();
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        gathered.write(bytes, from, count);
        flushFull();
    }

    private void flushFull() {
        if (gathered.size() >= MOST) {
            put();
        }
    }

    private void put() {
        archive.bytes("%s/%06d".formatted(folder, written++), gathered.toByteArray());
        gathered.reset();
    }

    @Override
    public void close() {
        put();
    }

    /** What was written, from the folder it was unpacked to. */
    static InputStream read(Path folder) {
        try (var files = Files.list(folder)) {
            return new SequenceInputStream(Collections.enumeration(files.sorted().map(Segments::open).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    /** Opened when its turn comes: there may be thousands. */
    private static InputStream open(Path file) {
        return new LateFile(file);
    }

    private static final class LateFile extends InputStream {

        private final Path file;
        private InputStream in;

        LateFile(Path file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return opened().read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return opened().read(into, from, most);
        }

        private InputStream opened() throws IOException {
            if (in == null) {
                in = Files.newInputStream(file);
            }
            return in;
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }
}
