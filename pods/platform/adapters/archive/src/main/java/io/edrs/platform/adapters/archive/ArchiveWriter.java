package io.edrs.platform.adapters.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdOutputStream;
import io.edrs.platform.adapters.archive.Manifest.Kept;
import io.edrs.platform.adapters.archive.Manifest.Range;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes one archive: header in clear, then tar, compressed by zstd, sealed. What was not finished cannot be opened. */
public final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int LEVEL = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArchiveHeader header;
    private final Path file;
    private final FileChannel channel;
    private final TarArchiveOutputStream tar;
    private final LongConsumer progress;
    private final List<Kept> files = new ArrayList<>();

    private ArchiveWriter(ArchiveHeader header, Path file, FileChannel channel, TarArchiveOutputStream tar, LongConsumer progress) {
        this.header = header;
        this.file = file;
        this.channel = channel;
        this.tar = tar;
        this.progress = progress;
    }

    /** Begins the file, which must not be there yet; tells {@code progress} how many bytes were read since it last did. */
    public static ArchiveWriter open(Path file, ArchiveKey key, ArchiveHeader header, LongConsumer progress) {
        try {
            var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var clear = header.bytes();
            var out = Channels.newOutputStream(channel);
            out.write(clear);
            var sealed = key.cipher().newEncryptingStream(new BufferedOutputStream(out, BUFFER), clear);
            return new ArchiveWriter(header, file, channel, tar(sealed), progress);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    private static TarArchiveOutputStream tar(OutputStream sealed) throws IOException {
        var tar = new TarArchiveOutputStream(new ZstdOutputStream(new BufferedOutputStream(sealed, BUFFER), LEVEL), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    /** A folder, for those that must be there although nothing is in them. */
    public void folder(String name) {
        try {
            tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    /** A file as long as it is now, whatever is written to it meanwhile; false when it has gone. */
    public boolean file(String name, Path source) {
        try (var in = Files.newInputStream(source)) {
            entry(name, Files.size(source), in);
            return true;
        } catch (NoSuchFileException | FileNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw failed(source.toString(), e);
        }
    }

    /** A file of these bytes. */
    public void bytes(String name, byte[] bytes) {
        try {
            entry(name, bytes.length, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    /** Writes the manifest and the seal of the end, and forces all of it to disk. */
    public Manifest finish(Map<String, Long> rows, Map<String, Range> messages, List<String> notes) {
        try {
            var manifest = new Manifest(header, List.copyOf(files), rows, messages, notes);
            bytes(Manifest.NAME, JSON.writeValueAsBytes(manifest));
            tar.finish();
            // Writes the last segment and closes the channel.
            tar.close();
            force();
            return manifest;
        } catch (IOException e) {
            throw failed(Manifest.NAME, e);
        }
    }

    private void force() throws IOException {
        try (var again = FileChannel.open(file, StandardOpenOption.WRITE)) {
            again.force(true);
        }
    }

    private void entry(String name, long size, InputStream in) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        var digest = sha256();
        var left = size;
        var buffer = new byte[BUFFER];
        while (left > 0) {
            var count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                // Cut short while it was read: what is gone is zeros, as the log that is replayed afterwards expects.
                count = (int) Math.min(buffer.length, left);
                Arrays.fill(buffer, 0, count, (byte) 0);
            }
            digest.update(buffer, 0, count);
            tar.write(buffer, 0, count);
            left -= count;
            progress.accept(count);
        }
        tar.closeArchiveEntry();
        files.add(new Kept(name, size, HexFormat.of().formatHex(digest.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Ends; an archive that was not finished stays as it is, and cannot be opened. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed("the archive", e);
        }
    }

    private static EdrsException failed(String what, IOException cause) {
        return new EdrsException(ArchiveError.ARCHIVE_UNWRITTEN, "The backup stopped at %s: %s.".formatted(what, cause.getMessage()), cause);
    }
}
