package io.edrs.knowledge.documents;

import java.util.List;

/** A document as blocks in reading order, with the title a reader would give it. */
record ParsedDocument(String title, String mediaType, List<Block> blocks) {

    ParsedDocument {
        blocks = List.copyOf(blocks);
    }
}
