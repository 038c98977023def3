package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Packs list items into passages that each begin with the sentence introducing the list. */
final class ListPacker {

    private static final int MAX_WORDS = 180;
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}\\. ");

    private final ChunkList passages;
    private final List<String> waiting = new ArrayList<>();
    private String leadIn = "";
    private String where = "";
    private int words;
    private boolean within;

    ListPacker(ChunkList passages) {
        this.passages = passages;
    }

    void add(Block.ListItem item) {
        if (!within) {
            passages.beginGroup();
            within = true;
        }
        var indent = "  ".repeat(Math.min(item.depth(), 8));
        var mark = NUMBERED.matcher(item.text()).lookingAt() ? indent : indent + "- ";
        for (var piece : pieces(item.text())) {
            int more = Words.count(piece);
            if (!waiting.isEmpty() && (words + more > MAX_WORDS || !leadIn.equals(item.leadIn()))) {
                flush();
            }
            if (waiting.isEmpty()) {
                leadIn = item.leadIn();
                where = passages.place().path();
                words = Words.count(leadIn);
            }
            waiting.add(mark + piece);
            words += more;
        }
    }

    /** The list has ended. */
    void end() {
        flush();
        within = false;
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            passages.add(where, Chunk.LIST, (leadIn.isEmpty() ? "" : leadIn + "\n") + String.join("\n", waiting));
            waiting.clear();
        }
    }

    private static List<String> pieces(String item) {
        if (Words.count(item) <= MAX_WORDS && item.length() <= 4_000) {
            return List.of(item);
        }
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var sentence : LongText.sentences(item)) {
            if (!piece.isEmpty() && Words.count(piece.toString()) + Words.count(sentence) > MAX_WORDS) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : " ").append(sentence);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
