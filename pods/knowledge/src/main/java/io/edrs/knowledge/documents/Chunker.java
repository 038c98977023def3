package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

/** Cuts a document into passages of about 120 to 180 words that each say where they stand; no sentence is cut, no row split from its names. */
final class Chunker {

    /** The passages in reading order. */
    List<Chunk> chunk(ParsedDocument document) {
        var passages = new ChunkList(document.title());
        var prose = new ProsePacker(passages);
        var lists = new ListPacker(passages);
        var place = passages.place();
        for (var block : document.blocks()) {
            if (!(block instanceof Block.Paragraph) && !(block instanceof Block.PageStart)) {
                prose.beforeOther(block);
            }
            if (!(block instanceof Block.ListItem) && !(block instanceof Block.PageStart)) {
                lists.end();
            }
            switch (block) {
                case Block.Heading heading -> place.enter(heading);
                case Block.Paragraph(var text) -> prose.add(text);
                case Block.ListItem item -> lists.add(item);
                case Block.Table table -> new TableRows(table).addTo(passages);
                case Block.Code(var text) -> CodePieces.of(text).forEach(piece -> passages.add(Chunk.CODE, piece));
                case Block.PageStart page -> {
                    if (page.unit().equals("slide")) {
                        prose.flush();
                        lists.end();
                    }
                    place.turnTo(page);
                }
            }
        }
        prose.flush();
        lists.end();
        return passages.all();
    }
}
