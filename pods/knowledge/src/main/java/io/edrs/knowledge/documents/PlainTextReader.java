package io.edrs.knowledge.documents;

import java.io.IOException;

/** Reads plain text by its looks. */
final class PlainTextReader implements DocumentReader {

    @Override
    public Reading read(Source source, ParseLimits limits) throws IOException {
        var out = new BlockList();
        new PlainTextBlocks(out).read(TextDecoder.decode(source, limits).lines().toList());
        return new Reading("", out.all());
    }
}
