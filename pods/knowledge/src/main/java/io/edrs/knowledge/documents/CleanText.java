package io.edrs.knowledge.documents;

import java.text.Normalizer;

/** Text without what a reader cannot see: controls, direction overrides, zero-width and tag characters, lone surrogates. */
final class CleanText {

    private static final int MAX_MARKS_IN_A_ROW = 6;

    private CleanText() {}

    /** One line: every run of blanks becomes one space. */
    static String line(String raw) {
        return clean(raw, false).strip();
    }

    /** Many lines: line breaks and blanks stay. */
    static String lines(String raw) {
        return clean(raw, true).stripTrailing();
    }

    private static String clean(String raw, boolean keepBlanks) {
        var out = new StringBuilder(raw.length());
        int marks = 0;
        for (int i = 0, cp; i < raw.length(); i += Character.charCount(cp)) {
            cp = raw.codePointAt(i);
            if (isBlank(cp)) {
                appendBlank(out, cp, keepBlanks);
                marks = 0;
                continue;
            }
            marks = Character.getType(cp) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (isVisible(cp) && marks <= MAX_MARKS_IN_A_ROW) {
                out.appendCodePoint(cp);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static void appendBlank(StringBuilder out, int cp, boolean keep) {
        if (keep) {
            if (cp != '\r') {
                out.append(cp == '\n' || cp == '\t' ? (char) cp : ' ');
            }
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isBlank(int cp) {
        return Character.isWhitespace(cp) || Character.isSpaceChar(cp) || cp == 0x85;
    }

    private static boolean isVisible(int cp) {
        // The joiners are letters' business in Persian, Hindi and emoji.
        if (cp == 0x200C || cp == 0x200D) {
            return true;
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> cp != 0xFFFD;
        };
    }
}
