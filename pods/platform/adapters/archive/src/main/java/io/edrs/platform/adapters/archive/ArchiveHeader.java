package io.edrs.platform.adapters.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What an archive says of itself in clear, so that it can be listed without its key; opening it proves that nobody changed it.
 *
 * @param version of this form
 * @param created when, as ISO 8601 in UTC
 * @param program and version that made it
 * @param keyFingerprint of the key that opens it
 * @param parts what is inside, as counted before it was read
 */
public record ArchiveHeader(int version, String created, String program, String keyFingerprint, List<Part> parts) {

    /** The form written now. */
    public static final int VERSION = 1;
    private static final byte[] MAGIC = "EDRSBAK1".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param name for example {@code database} @param detail for people */
    public record Part(String name, String detail, int files, long bytes) {}

    /** The header of the file, as it says; or that the file is no archive of ours. */
    public static ArchiveHeader of(Path archive) {
        return parse(bytes(archive));
    }

    /** The header as it stands in the file, mark and length included: what the seal covers. */
    static byte[] bytes(Path archive) {
        try (var in = new DataInputStream(Files.newInputStream(archive))) {
            var mark = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(mark, MAGIC)) {
                throw unknown(archive, "it does not begin as one");
            }
            var length = in.readNBytes(Integer.BYTES);
            var size = length.length < Integer.BYTES ? -1 : ByteBuffer.wrap(length).getInt();
            var text = size < 0 || size > LONGEST ? new byte[0] : in.readNBytes(size);
            if (size < 0 || text.length != size) {
                throw unknown(archive, "its beginning is cut or changed");
            }
            return ByteBuffer.allocate(MAGIC.length + Integer.BYTES + size).put(mark).put(length).put(text).array();
        } catch (IOException e) {
            throw new EdrsException(ArchiveError.ARCHIVE_UNKNOWN, "The file '%s' cannot be read: %s.".formatted(archive, e), e);
        }
    }

    static ArchiveHeader parse(byte[] bytes) {
        try {
            var start = MAGIC.length + Integer.BYTES;
            var header = JSON.readValue(bytes, start, bytes.length - start, ArchiveHeader.class);
            if (header.version() != VERSION) {
                throw new EdrsException(ArchiveError.ARCHIVE_UNKNOWN, "The archive has form %d; this program reads form %d."
                        .formatted(header.version(), VERSION));
            }
            return header;
        } catch (IOException e) {
            throw new EdrsException(ArchiveError.ARCHIVE_DAMAGED, "The archive's beginning is changed; use another copy of it.", e);
        }
    }

    byte[] bytes() {
        try {
            var text = JSON.writeValueAsBytes(this);
            return ByteBuffer.allocate(MAGIC.length + Integer.BYTES + text.length).put(MAGIC).putInt(text.length).put(text).array();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A header is always JSON.", e);
        }
    }

    private static EdrsException unknown(Path archive, String why) {
        return new EdrsException(ArchiveError.ARCHIVE_UNKNOWN, "'%s' is no backup of EDRS: %s.".formatted(archive, why));
    }
}
