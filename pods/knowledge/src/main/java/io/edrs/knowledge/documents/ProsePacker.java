package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

/** Packs the sentences under one heading into passages. */
final class ProsePacker {

    private static final int ENOUGH_WORDS = 120;
    private static final int MAX_WORDS = 180;
    private static final int FEW_WORDS = 40;

    private final ChunkList passages;
    private final List<Sentence> waiting = new ArrayList<>();
    private String lastParagraph = "";
    private int lastParagraphStart;

    ProsePacker(ChunkList passages) {
        this.passages = passages;
    }

    void add(String paragraph) {
        lastParagraph = paragraph;
        lastParagraphStart = waiting.size();
        int page = passages.place().page();
        boolean first = true;
        for (var piece : LongText.sentences(paragraph)) {
            waiting.add(new Sentence(piece, Words.count(piece), first, page));
            first = false;
        }
    }

    /** Another kind of block follows: a heading ends the passage, a list takes its introduction along, the rest ends the passage too. */
    void beforeOther(Block next) {
        if (next instanceof Block.ListItem item && !item.leadIn().isEmpty() && item.leadIn().equals(lastParagraph)) {
            waiting.subList(Math.min(lastParagraphStart, waiting.size()), waiting.size()).clear();
        }
        flush();
    }

    void flush() {
        for (var piece : balanced(pieces())) {
            passages.add(passages.place().path(piece.getFirst().page(), piece.getLast().page()), Chunk.PROSE, text(piece));
        }
        waiting.clear();
        lastParagraph = "";
        lastParagraphStart = 0;
    }

    private List<List<Sentence>> pieces() {
        var pieces = new ArrayList<List<Sentence>>();
        List<Sentence> piece = new ArrayList<>();
        int words = 0;
        for (var sentence : waiting) {
            boolean full = words + sentence.words > MAX_WORDS || words >= ENOUGH_WORDS && sentence.startsParagraph;
            if (full && words > 0) {
                pieces.add(piece);
                piece = new ArrayList<>();
                words = 0;
            }
            piece.add(sentence);
            words += sentence.words;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    /** A short rest joins the passage before it. */
    private static List<List<Sentence>> balanced(List<List<Sentence>> pieces) {
        int last = pieces.size() - 1;
        if (last > 0 && words(pieces.get(last)) < FEW_WORDS && words(pieces.get(last - 1)) <= MAX_WORDS) {
            pieces.get(last - 1).addAll(pieces.remove(last));
        }
        return pieces;
    }

    private static int words(List<Sentence> piece) {
        return piece.stream().mapToInt(Sentence::words).sum();
    }

    private static String text(List<Sentence> piece) {
        var text = new StringBuilder();
        for (var sentence : piece) {
            text.append(text.isEmpty() ? "" : sentence.startsParagraph ? "\n\n" : " ").append(sentence.text);
        }
        return text.toString();
    }

    private record Sentence(String text, int words, boolean startsParagraph, int page) {}
}
