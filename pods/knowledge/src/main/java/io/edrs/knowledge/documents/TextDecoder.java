package io.edrs.knowledge.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/** Bytes to text: byte order mark, else UTF-8 when valid, else the likeliest charset; binary content is refused. */
final class TextDecoder {

    private static final int SAMPLE = 65_536;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TextDecoder() {}

    static String decode(Source source, ParseLimits limits) throws IOException {
        var text = decode(source.bytes());
        if (text.isBlank()) {
            throw new UnreadableDocumentException(UnreadableDocumentException.Reason.EMPTY,
                "'" + source.name() + "' holds nothing but blanks; send a file with content.");
        }
        if (looksBinary(text)) {
            throw new UnreadableDocumentException(UnreadableDocumentException.Reason.BINARY,
                "'" + source.name() + "' is not text but binary content; send the document in one of its own formats, or text as UTF-8.");
        }
        if (text.length() > limits.characters()) {
            throw Refusals.tooMuchText(source.name(), limits);
        }
        return text;
    }

    private static String decode(byte[] bytes) throws IOException {
        var marked = byteOrderMark(bytes);
        if (marked != null) {
            return marked;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, likeliest(bytes));
        }
    }

    private static @Nullable String byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return new String(b, 3, b.length - 3, StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE);
        }
        return null;
    }

    private static Charset likeliest(byte[] bytes) throws IOException {
        if (mostlyAscii(bytes)) {
            return WESTERN;
        }
        var head = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        try (var stream = TikaInputStream.get(head)) {
            var found = new UniversalEncodingDetector().detect(stream, new Metadata());
            return found == null ? WESTERN : found;
        }
    }

    /** Umlauts and accents are few; in Cyrillic or Greek most letters are beyond ASCII, which is what the guess is good at. */
    private static boolean mostlyAscii(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int high = 0;
        for (int i = 0; i < length; i++) {
            high += bytes[i] < 0 ? 1 : 0;
        }
        return high * 4 < length;
    }

    /** A NUL, or more than one control or undecodable character in fifty, is no text. */
    private static boolean looksBinary(String text) {
        int strange = 0;
        int length = Math.min(text.length(), 4 * SAMPLE);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c == 0xFFFD || (Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)) {
                strange++;
            }
        }
        return strange * 50L > length;
    }
}
