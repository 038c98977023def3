package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the pages of a PDF as plain text, without the lines that repeat on every page, joining sentences cut by a page's end. */
final class PdfPages {

    private static final int PAGES_THAT_PROVE_REPETITION = 4;

    private PdfPages() {}

    static List<Block> blocks(Document document) {
        var pages = document.select("div.page").stream().map(PdfPages::lines).toList();
        var repeated = repeated(pages);
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < pages.size(); i++) {
            var out = new BlockList();
            new PlainTextBlocks(out).read(pages.get(i).stream().filter(line -> !repeated.contains(pattern(line))).toList());
            append(blocks, out.all(), i + 1);
        }
        return blocks;
    }

    private static List<String> lines(Element page) {
        var lines = new ArrayList<String>();
        for (var p : page.select("p")) {
            p.wholeText().lines().forEach(lines::add);
            lines.add("");
        }
        return lines;
    }

    private static void append(List<Block> blocks, List<Block> page, int number) {
        var rest = page;
        if (!blocks.isEmpty() && !page.isEmpty() && blocks.getLast() instanceof Block.Paragraph(var before)
            && page.getFirst() instanceof Block.Paragraph(var after) && continues(before, after)) {
            blocks.set(blocks.size() - 1, new Block.Paragraph(before + " " + after));
            rest = page.subList(1, page.size());
        }
        blocks.add(new Block.PageStart("page", number));
        blocks.addAll(rest);
    }

    private static boolean continues(String before, String after) {
        return ".!?:;\"”".indexOf(before.charAt(before.length() - 1)) < 0 && Character.isLowerCase(after.codePointAt(0));
    }

    /** Running heads and page numbers: the same first or last line, digits aside, on most pages. */
    private static Set<String> repeated(List<List<String>> pages) {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            var filled = page.stream().filter(line -> !line.isBlank()).toList();
            if (!filled.isEmpty()) {
                var edges = new HashSet<>(List.of(pattern(filled.getFirst()), pattern(filled.getLast())));
                edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
            }
        }
        var repeated = new HashSet<String>();
        counts.forEach((line, count) -> {
            if (count >= PAGES_THAT_PROVE_REPETITION && count * 2 > pages.size()) {
                repeated.add(line);
            }
        });
        return repeated;
    }

    private static String pattern(String line) {
        return line.strip().replaceAll("\\d+", "#");
    }
}
