package io.edrs.knowledge.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Walks over the files in a zip or tar archive, held in memory one at a time. */
final class ArchiveMembers {

    private static final int MOST_MEMBERS = 20_000;

    private final String name;
    private final byte[] bytes;
    private long unpacked;
    private int members;

    ArchiveMembers(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** What is done with each. */
    interface Visitor {

        /** @param content to be read at once or not at all */
        void visit(ArchiveEntryPath path, InputStream content) throws IOException;
    }

    /** Whether the name says that this is an archive of documents. */
    static boolean isArchive(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || isTar(lower);
    }

    private static boolean isTar(String lower) {
        return lower.endsWith(".tar") || lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
    }

    /** Throws {@link UnreadableDocumentException} when it is torn or unpacks to far too much. */
    void walk(Visitor visitor) {
        unpacked = 0;
        members = 0;
        try {
            if (isTar(name.toLowerCase(Locale.ROOT))) {
                tar(visitor);
            } else {
                zip(visitor);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusals.broken(name, "archive");
        }
    }

    private void zip(Visitor visitor) throws IOException {
        try (var archive = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(archive.getEntries())) {
                var path = new ArchiveEntryPath(entry.getName(), entry.isDirectory(), entry.isUnixSymlink(),
                        entry.getGeneralPurposeBit().usesEncryption() || !archive.canReadEntryData(entry));
                count();
                if (path.isFile() && path.refusal().isEmpty()) {
                    try (var content = archive.getInputStream(entry)) {
                        visitor.visit(path, new Counted(content));
                    }
                } else if (path.isFile()) {
                    visitor.visit(path, InputStream.nullInputStream());
                }
            }
        }
    }

    private void tar(Visitor visitor) throws IOException {
        var raw = new ByteArrayInputStream(bytes);
        try (var archive = new TarArchiveInputStream(name.toLowerCase(Locale.ROOT).endsWith(".tar") ? raw
                : new Counted(new GZIPInputStream(raw)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                count();
                var path = new ArchiveEntryPath(entry.getName(), entry.isDirectory(), !entry.isFile() && !entry.isDirectory(), false);
                if (path.isFile()) {
                    visitor.visit(path, archive);
                }
            }
        }
    }

    private void count() {
        if (++members > MOST_MEMBERS) {
            throw Refusals.bomb(name);
        }
    }

    /** What an archive says of its sizes may be lies; only what comes out counts. */
    private final class Counted extends java.io.FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            grown(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            grown(Math.max(0, read));
            return read;
        }

        private void grown(int by) {
            unpacked += by;
            if (ArchiveCheck.explodes(unpacked, bytes.length)) {
                throw Refusals.bomb(name);
            }
        }
    }
}
