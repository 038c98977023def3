package io.edrs.knowledge.documents;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks an archive into nothing before any parser sees it, so that no file is unpacked into memory that should not be. */
final class ArchiveCheck {

    private static final long ALWAYS_FINE = 20L << 20;
    private static final long NEVER_FINE = 512L << 20;
    private static final int MAX_RATIO = 100;
    private static final int MAX_PARTS = 20_000;

    private ArchiveCheck() {}

    static void refuseTornOrExploding(Source source, ContainerFormat format) {
        var bytes = source.bytes();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return;
        }
        long unpacked = 0;
        int parts = 0;
        try (var archive = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(archive.getEntries())) {
                unpacked = count(archive, entry, unpacked, bytes.length);
                if (++parts > MAX_PARTS || explodes(unpacked, bytes.length)) {
                    throw Refusals.bomb(source.name());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusals.broken(source.name(), format.label());
        }
    }

    private static long count(ZipFile archive, ZipArchiveEntry entry, long before, int packed) throws IOException {
        var buffer = new byte[65_536];
        long unpacked = before;
        try (var stream = archive.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0 && !explodes(unpacked, packed); read = stream.read(buffer)) {
                unpacked += read;
            }
        }
        return unpacked;
    }

    /** The sizes that the archive states itself may be lies; only what comes out counts. */
    static boolean explodes(long unpacked, int packed) {
        return unpacked > NEVER_FINE || unpacked > ALWAYS_FINE && unpacked / MAX_RATIO > packed;
    }
}
