package io.edrs.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives for tests, harmless ones and others; given as path, content, path, content, … */
public final class ArchiveFile {

    private ArchiveFile() {}

    /** A zip file. */
    public static byte[] zip(Object... pathsAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            for (var i = 0; i < pathsAndContents.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry((String) pathsAndContents[i]));
                zip.write((byte[]) pathsAndContents[i + 1]);
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A packed tar file; an empty content makes a link to /etc/passwd. */
    public static byte[] tarGz(Object... pathsAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (var i = 0; i < pathsAndContents.length; i += 2) {
                var content = (byte[]) pathsAndContents[i + 1];
                var entry = content.length > 0 ? new TarArchiveEntry((String) pathsAndContents[i], true)
                        : new TarArchiveEntry((String) pathsAndContents[i], TarConstants.LF_SYMLINK);
                entry.setSize(content.length);
                if (content.length == 0) {
                    entry.setLinkName("/etc/passwd");
                }
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
