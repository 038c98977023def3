package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

/** Collects passages, numbers them and keeps their sum within bounds. */
final class ChunkList {

    private static final long MAX_CHARACTERS = 40_000_000;

    private final List<Chunk> chunks = new ArrayList<>();
    private final Place place;
    private long characters;
    private int group;

    ChunkList(String title) {
        this.place = new Place(title);
    }

    Place place() {
        return place;
    }

    /** What follows of kind table or list belongs together. */
    void beginGroup() {
        group++;
    }

    void add(String kind, String text) {
        add(place.path(), kind, text);
    }

    void add(String where, String kind, String text) {
        characters += text.length();
        if (characters > MAX_CHARACTERS) {
            throw new UnreadableDocumentException(UnreadableDocumentException.Reason.TOO_MUCH_TEXT,
                "The document's tables would make more than " + MAX_CHARACTERS + " characters of passages; split it into smaller files.");
        }
        boolean grouped = kind.equals(Chunk.TABLE) || kind.equals(Chunk.LIST);
        chunks.add(new Chunk(chunks.size(), grouped ? group : 0, where, kind, text));
    }

    List<Chunk> all() {
        return List.copyOf(chunks);
    }
}
