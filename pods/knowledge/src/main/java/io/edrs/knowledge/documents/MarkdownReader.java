package io.edrs.knowledge.documents;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Reads CommonMark with GitHub's tables, through HTML. */
final class MarkdownReader implements DocumentReader {

    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*[\"']?([^\"'\\n]{1,200})");

    @Override
    public Reading read(Source source, ParseLimits limits) throws IOException {
        var text = TextDecoder.decode(source, limits).replace("\r\n", "\n");
        int start = endOfFrontMatter(text);
        var extensions = List.of(TablesExtension.create());
        var tree = Parser.builder().extensions(extensions).build().parse(text.substring(start));
        var html = HtmlRenderer.builder().extensions(extensions).build().render(tree);
        var page = Jsoup.parse(html);
        page.select("script, style").remove();
        var title = TITLE.matcher(text.substring(0, start));
        return new Reading(title.find() ? title.group(1) : "", HtmlBlocks.of(page));
    }

    private static int endOfFrontMatter(String text) {
        if (!text.startsWith("---\n")) {
            return 0;
        }
        int end = text.indexOf("\n---\n", 3);
        return end < 0 || end > 10_000 ? 0 : end + 5;
    }
}
