package io.edrs.gateway.factors;

/** Base 32 (RFC 4648) without padding, as authenticators read secrets. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var each : bytes) {
            held = held << 8 | each & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(LETTERS.charAt(held >> bits - 5 & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(LETTERS.charAt(held << 5 - bits & 31)).toString();
    }

    /** Of what {@link #encode} wrote. */
    static byte[] decode(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        var held = 0;
        var bits = 0;
        var next = 0;
        for (var i = 0; i < text.length(); i++) {
            held = held << 5 | LETTERS.indexOf(text.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
