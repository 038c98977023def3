package io.edrs.platform.adapters.archive;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The 256 bits that seal an archive: 64 hexadecimal digits, in a file that its owner alone reads, or given as text. */
public final class ArchiveKey {

    private static final int BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final byte[] MARK = "edrs archive key".getBytes(StandardCharsets.UTF_8);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final byte[] key;

    private ArchiveKey(byte[] key) {
        this.key = key;
    }

    /** Makes a key in a new file of mode 600; never writes over one that is there. */
    public static ArchiveKey make(Path file) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
            return new ArchiveKey(key);
        } catch (FileAlreadyExistsException e) {
            throw unreadable("There is a file '%s' already; a key is never written over another.".formatted(file), e);
        } catch (IOException e) {
            throw unreadable("The key file '%s' cannot be written: %s.".formatted(file, e), e);
        }
    }

    /** The key in the file, which nobody but its owner may read. */
    public static ArchiveKey read(Path file) {
        try {
            var rights = Files.getPosixFilePermissions(file);
            if (!OWNER.containsAll(rights) && !rights.equals(PosixFilePermissions.fromString("r--------"))) {
                throw unreadable("Others than its owner may use the key file '%s' (%s); run: chmod 600 %s"
                        .formatted(file, PosixFilePermissions.toString(rights), file), null);
            }
            return of(Files.readString(file), "the file '" + file + "'");
        } catch (IOException e) {
            throw unreadable("The key file '%s' cannot be read (%s); './edrs backup key FILE' makes one."
                    .formatted(file, e.getClass().getSimpleName()), e);
        }
    }

    /** The key in the text; {@code origin} says in messages where it stands. */
    public static ArchiveKey of(String text, String origin) {
        if (!text.strip().matches("[0-9a-fA-F]{64}")) {
            throw unreadable("The key in %s is not 64 hexadecimal digits.".formatted(origin), null);
        }
        return new ArchiveKey(HexFormat.of().parseHex(text.strip()));
    }

    /** Tells keys apart without telling the key. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(MARK);
            return HexFormat.of().formatHex(digest.digest(key), 0, 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** AES-256-GCM in segments of 1 MiB under a key of their own (Tink's AES256_GCM_HKDF_1MB): none can be changed, moved or cut off. */
    StreamingAead cipher() {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    private static EdrsException unreadable(String message, @Nullable Throwable cause) {
        return new EdrsException(ArchiveError.ARCHIVE_KEY_UNREADABLE, message, cause);
    }
}
