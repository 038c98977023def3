package io.edrs.knowledge;

/**
 * A passage as it is kept.
 *
 * @param id unique in the tenant; another one in every version of the document
 * @param position its number in the document, from 0
 * @param group the number of the table or list it is part of, 0 for none
 * @param document the name the document was ingested under
 * @param place heading path and kind of place within the document
 * @param kind {@code prose}, {@code list}, {@code table} or {@code code}
 */
public record StoredPassage(String id, String documentId, int documentVersion, int position, int group, String document,
        String title, String place, String kind, String text) {

    /** The id of a passage: its document, that document's version, its position; in reading order when sorted. */
    public static String idOf(String documentId, int version, int position) {
        return "%s.%d.%06d".formatted(documentId, version, position);
    }

    /** Whether both are rows of one table, or items of one list. */
    public boolean isGroupedWith(StoredPassage other) {
        return group > 0 && group == other.group && kind.equals(other.kind) && documentId.equals(other.documentId)
                && documentVersion == other.documentVersion;
    }
}
