package io.edrs.knowledge.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;

/** Reads HTML pages without their scripts, styles and navigation. */
final class HtmlReader implements DocumentReader {

    private static final String NO_CONTENT =
        "script, style, noscript, template, nav, svg, iframe, object, select, button, [hidden], [aria-hidden=true]";

    @Override
    public Reading read(Source source, ParseLimits limits) throws IOException {
        var page = Jsoup.parse(new ByteArrayInputStream(source.bytes()), null, "");
        page.select(NO_CONTENT).remove();
        page.select("body > footer").remove();
        if (page.body().wholeText().length() > limits.characters()) {
            throw Refusals.tooMuchText(source.name(), limits);
        }
        return new Reading(page.title(), HtmlBlocks.of(page));
    }
}
