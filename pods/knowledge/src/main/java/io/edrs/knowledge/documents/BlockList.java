package io.edrs.knowledge.documents;

import io.edrs.platform.language.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Collects blocks in reading order, cleans their text and gives list items the sentence that introduces them. */
final class BlockList {

    private static final int LEAD_IN_WORDS = 40;

    private final List<Block> blocks = new ArrayList<>();
    private String leadIn = "";

    void heading(int level, String raw) {
        var text = CleanText.line(raw);
        if (!text.isEmpty()) {
            add(new Block.Heading(level, text));
        }
    }

    void paragraph(String raw) {
        var text = CleanText.line(raw);
        if (!text.isEmpty()) {
            add(new Block.Paragraph(text));
            leadIn = introducing(text);
        }
    }

    void item(int depth, String raw) {
        var text = CleanText.line(raw);
        if (!text.isEmpty()) {
            blocks.add(new Block.ListItem(leadIn, depth, text));
        }
    }

    void table(String caption, List<String> header, List<List<String>> rows) {
        if (!header.isEmpty() || !rows.isEmpty()) {
            add(new Block.Table(CleanText.line(caption), header, rows));
        }
    }

    void code(String raw) {
        var text = CleanText.lines(raw);
        if (!text.isBlank()) {
            add(new Block.Code(text));
        }
    }

    void page(String unit, int number) {
        blocks.add(new Block.PageStart(unit, number));
    }

    List<Block> all() {
        return blocks;
    }

    private void add(Block block) {
        blocks.add(block);
        leadIn = "";
    }

    private static String introducing(String paragraph) {
        if (Words.count(paragraph) <= LEAD_IN_WORDS) {
            return paragraph;
        }
        var last = Sentences.ofParagraph(paragraph).getLast();
        return last.endsWith(":") && Words.count(last) <= LEAD_IN_WORDS ? last : "";
    }
}
