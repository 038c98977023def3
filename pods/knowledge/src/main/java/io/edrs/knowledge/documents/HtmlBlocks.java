package io.edrs.knowledge.documents;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks an HTML document and says it again as blocks: the one path that every marked-up format takes. */
final class HtmlBlocks {

    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em",
        "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr", "input");
    /** Office files say their bullets as text. */
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•·‣◦▪●\\u2013-]|\\d{1,3}[.)])\\s+(?=\\S)");

    private final BlockList out = new BlockList();
    private int slides;

    private HtmlBlocks() {}

    static List<Block> of(Document document) {
        var walk = new HtmlBlocks();
        walk.children(document.body());
        return walk.out.all();
    }

    private void children(Element parent) {
        var run = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                run.append(text.getWholeText());
            } else if (child instanceof Element element) {
                if (isInline(element)) {
                    run.append(inlineText(element));
                } else {
                    out.paragraph(take(run));
                    block(element);
                }
            }
        }
        out.paragraph(take(run));
    }

    private void block(Element e) {
        switch (e.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> out.heading(e.normalName().charAt(1) - '0', e.text());
            case "p" -> paragraph(e);
            case "ul", "ol", "menu" -> list(e, 0);
            case "dl" -> definitions(e);
            case "table" -> table(e);
            case "pre" -> out.code(e.wholeText());
            case "head", "title", "meta", "link", "hr" -> { }
            default -> container(e);
        }
    }

    private void container(Element e) {
        if (e.hasClass("slide-content")) {
            out.page("slide", ++slides);
        }
        children(e);
    }

    private void paragraph(Element p) {
        if (p.selectFirst("table, ul, ol, pre") != null) {
            children(p);
            return;
        }
        var text = inlineText(p);
        var bullet = BULLET.matcher(text);
        if (bullet.find() && bullet.end() < text.length() && !p.className().isEmpty() || text.stripLeading().startsWith("• ")
            || text.stripLeading().startsWith("· ")) {
            out.item(0, bullet.replaceFirst(""));
        } else {
            out.paragraph(text);
        }
    }

    private void list(Element list, int depth) {
        int number = list.normalName().equals("ol") ? 1 : 0;
        for (var li : list.children()) {
            if (Set.of("ul", "ol").contains(li.normalName())) {
                list(li, depth + 1);
            } else {
                item(li, depth, number == 0 ? "" : number++ + ". ");
            }
        }
    }

    private void item(Element li, int depth, String number) {
        var own = new StringBuilder(number);
        for (Node child : li.childNodes()) {
            if (child instanceof TextNode text) {
                own.append(text.getWholeText());
            } else if (child instanceof Element e) {
                switch (e.normalName()) {
                    case "ul", "ol" -> {
                        out.item(depth, take(own));
                        list(e, depth + 1);
                    }
                    case "pre", "table" -> {
                        out.item(depth, take(own));
                        block(e);
                    }
                    default -> own.append(isInline(e) ? inlineText(e) : " " + inlineText(e) + " ");
                }
            }
        }
        out.item(depth, take(own));
    }

    private void definitions(Element dl) {
        var term = "";
        for (var e : dl.select("dt, dd")) {
            if (e.normalName().equals("dt")) {
                term = e.text();
            } else {
                out.item(0, term.isEmpty() ? e.text() : term + ": " + e.text());
            }
        }
    }

    private void table(Element table) {
        if (table.selectFirst("td table, th table") != null) {
            // A table that holds tables is there for its looks.
            table.select("> caption").forEach(c -> out.paragraph(c.text()));
            table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").select("> td, > th").forEach(this::children);
            return;
        }
        HtmlTable.read(table).addTo(out);
    }

    private static boolean isInline(Element e) {
        return INLINE.contains(e.normalName()) && e.selectFirst("p, div, ul, ol, table, pre, h1, h2, h3, h4, h5, h6") == null;
    }

    private static String inlineText(Element e) {
        return e.normalName().equals("br") ? "\n" : e.wholeText();
    }

    private static String take(StringBuilder run) {
        var text = run.toString();
        run.setLength(0);
        return text;
    }
}
