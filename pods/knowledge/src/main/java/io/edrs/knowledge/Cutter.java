package io.edrs.knowledge;

import java.util.List;

/** Reads files and cuts them into passages. */
public interface Cutter {

    /** The file's pieces in reading order. Throws {@code DOCUMENT_UNREADABLE} with the reason when there can be none. */
    Cut cut(String name, byte[] content);

    /** The same passages with the vectors of their meaning. */
    List<EmbeddedPassage> embed(List<StoredPassage> passages);

    /** @param title what the file calls itself */
    record Cut(String title, List<Piece> pieces) {}

    /** @param group the number of the table or list it is part of, 0 for none @param kind {@code prose}, {@code list}, {@code table} or {@code code} */
    record Piece(int group, String place, String kind, String text) {}
}
