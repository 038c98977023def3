package io.edrs.platform.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences of written text, each verbatim and stripped, none empty. */
public final class Sentences {

    private static final int LONGEST_REMEMBERED = 4_000;
    private static final int REMEMBERED = 1_000_000;
    private static final Recent<String, List<Piece>> READ = Recent.texts(REMEMBERED);

    private Sentences() {}

    /** A sentence at its place in the text. */
    public record Piece(String text, int start, int end) {}

    /** The sentences of a text, in order; a line break ends one. */
    public static List<String> of(String text) {
        return pieces(text).stream().map(Piece::text).toList();
    }

    /** The same with their places. */
    public static List<Piece> pieces(String text) {
        return text.length() > LONGEST_REMEMBERED ? lines(text) : READ.get(text, Sentences::lines);
    }

    /** The sentences of a paragraph, in order; a line break within is a blank. */
    public static List<String> ofParagraph(String paragraph) {
        var pieces = new ArrayList<Piece>();
        cut(paragraph, 0, pieces);
        return pieces.stream().map(Piece::text).toList();
    }

    private static List<Piece> lines(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                cut(text.substring(from, at), from, pieces);
                from = at + 1;
            }
        }
        return List.copyOf(pieces);
    }

    private static void cut(String line, int offset, List<Piece> pieces) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == line.length() || SentenceEnds.isEnd(line, start, end)) {
                add(line.substring(start, end), offset + start, pieces);
                start = end;
            }
        }
    }

    private static void add(String raw, int offset, List<Piece> pieces) {
        var text = raw.strip();
        if (!text.isEmpty()) {
            int start = offset + raw.indexOf(text);
            pieces.add(new Piece(text, start, start + text.length()));
        }
    }
}
