package io.edrs.knowledge.documents;

import java.util.List;
import java.util.stream.Collectors;

/** Short forms for tests. */
final class Reads {

    private static final DocumentParser PARSER = new DocumentParser(ParseLimits.defaults());

    private Reads() {}

    static ParsedDocument document(String name, byte[] bytes) {
        return PARSER.parse(name, bytes);
    }

    static ParsedDocument document(String name, String text) {
        return document(name, SampleFiles.utf8(text));
    }

    static List<Chunk> chunks(String name, byte[] bytes) {
        return new Chunker().chunk(document(name, bytes));
    }

    static List<Chunk> chunks(String name, String text) {
        return chunks(name, SampleFiles.utf8(text));
    }

    /** "kind place: text" of each passage. */
    static List<String> said(List<Chunk> chunks) {
        return chunks.stream().map(c -> c.kind() + " [" + c.place() + "] " + c.text()).collect(Collectors.toList());
    }
}
