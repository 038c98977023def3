package io.edrs.platform.adapters.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/**
 * JSON made smaller before it is sealed (zlib, RFC 1950): what is sealed looks random, so that no store behind can do it. An answer with its
 * evidence takes a third of its room, in the database, its log and its backups. How long a text is tells a little of what it repeats
 * to who reads the disk; nobody else sees lengths.
 */
final class Pressed {

    private static final int WORTHWHILE = 512;
    /** The first byte of every zlib stream with a window of 32 KiB; no JSON begins so. */
    private static final byte ZLIB = 0x78;

    private Pressed() {}

    /** The same or, where that is shorter, its compressed form. */
    static byte[] press(byte[] json) {
        if (json.length < WORTHWHILE) {
            return json;
        }
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(json);
            deflater.finish();
            var pressed = new byte[json.length];
            int length = deflater.deflate(pressed);
            return deflater.finished() ? Arrays.copyOf(pressed, length) : json;
        } finally {
            deflater.end();
        }
    }

    /** What was pressed, or what came before anything was. */
    static byte[] json(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != ZLIB) {
            return bytes;
        }
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return inflated.readAllBytes();
        } catch (IOException e) {
            throw Envelope.broken(e);
        }
    }
}
