package io.edrs.reasoning;

/**
 * A sentence taken as true, and who says so.
 *
 * @param text one sentence, or one formula
 * @param source {@code question}, {@code passage}, {@code memory}, {@code fact} or {@code background}
 * @param id of the passage, turn or fact it stands in; empty for the question itself
 * @param document the document's name as a citation shows it; empty where there is none
 */
public record Premise(String text, String source, String id, String document) {

    /** A premise of the question itself. */
    public static Premise stated(String text) {
        return new Premise(text, "question", "", "");
    }
}
