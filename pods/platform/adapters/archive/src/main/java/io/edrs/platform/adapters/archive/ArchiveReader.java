package io.edrs.platform.adapters.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import io.edrs.platform.adapters.archive.Manifest.Kept;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads one archive into a folder; whatever was cut, changed or moved in it is found before the last file counts as read. */
public final class ArchiveReader {

    private static final int BUFFER = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path archive;
    private final Path folder;
    private final List<Kept> found = new ArrayList<>();
    private @Nullable Manifest manifest;

    private ArchiveReader(Path archive, Path folder) {
        this.archive = archive;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Unpacks the archive into the folder, tells {@code progress} how many of its bytes were read since it last did, and returns
     * the manifest when every file is as it says; the folder is the caller's to delete when this throws.
     */
    public static Manifest unpack(Path archive, ArchiveKey key, Path folder, LongConsumer progress) {
        var clear = ArchiveHeader.bytes(archive);
        var made = ArchiveHeader.parse(clear).keyFingerprint();
        if (!made.equals(key.fingerprint())) {
            throw new EdrsException(ArchiveError.ARCHIVE_KEY_WRONG, "'%s' was sealed with the key %s; the one given is %s."
                    .formatted(archive, made, key.fingerprint()));
        }
        return new ArchiveReader(archive, folder).unpack(key, clear, progress);
    }

    private Manifest unpack(ArchiveKey key, byte[] clear, LongConsumer progress) {
        try (var file = new BufferedInputStream(new Watched(Files.newInputStream(archive), progress), BUFFER)) {
            file.readNBytes(clear.length);
            var opened = new Sealed(key.cipher().newDecryptingStream(file, clear));
            try (var tar = new TarArchiveInputStream(new ZstdInputStream(opened), "UTF-8")) {
                files(tar);
                // The seal of the end is only met there: without it, what is missing at the end would not be missed.
                opened.transferTo(OutputStream.nullOutputStream());
            }
            return checked();
        } catch (BrokenSeal e) {
            throw damaged("a part of it was changed, moved or cut off", e);
        } catch (IOException e) {
            throw new EdrsException(ArchiveError.ARCHIVE_UNWRITTEN, "The archive cannot be unpacked into %s: %s.".formatted(folder, e), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    private void files(TarArchiveInputStream tar) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw damaged("it names a file outside its folder", null);
            }
            if (entry.isDirectory()) {
                privately(target);
            } else if (entry.getName().equals(Manifest.NAME)) {
                manifest = JSON.readValue(tar.readAllBytes(), Manifest.class);
            } else {
                privately(target.getParent());
                found.add(file(tar, entry.getName(), target));
            }
        }
    }

    private static Kept file(InputStream in, String name, Path target) throws IOException {
        var digest = ArchiveWriter.sha256();
        Files.deleteIfExists(target);
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            var size = in.transferTo(out);
            return new Kept(name, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static void privately(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private Manifest checked() {
        if (manifest == null) {
            throw damaged("its manifest is missing", null);
        }
        if (!manifest.files().equals(found)) {
            throw damaged("its files are not those of its manifest", null);
        }
        return manifest;
    }

    private EdrsException damaged(String how, @Nullable Throwable cause) {
        return new EdrsException(ArchiveError.ARCHIVE_DAMAGED, "'%s' is damaged: %s. Use another copy of it."
                .formatted(archive, how), cause);
    }

    /** The seal did not hold; apart from what goes wrong on this machine's disk. */
    private static final class BrokenSeal extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenSeal(IOException cause) {
            super(cause);
        }
    }

    /** Names what goes wrong while unsealing. */
    private static final class Sealed extends InputStream {

        private final InputStream sealed;

        Sealed(InputStream sealed) {
            this.sealed = sealed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            try {
                return sealed.read(into, from, most);
            } catch (IOException e) {
                throw new BrokenSeal(e);
            }
        }
    }

    /** Counts what is read. */
    private static final class Watched extends FilterInputStream {

        private final LongConsumer progress;

        Watched(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var count = super.read(into, from, most);
            progress.accept(Math.max(0, count));
            return count;
        }
    }
}
