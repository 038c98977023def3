package io.edrs.knowledge.phrase;

/**
 * A phrase in a passage.
 *
 * @param phrase its form ({@link Terms#phrase})
 * @param name as written
 * @param context which relation words stand beside it ({@link RelationWords})
 * @param predicate the same as words, at most a few
 */
public record Mention(String phrase, String name, Kind kind, long context, String predicate) {

    /** What sort of phrase it is. */
    public enum Kind {
        /** The name of something. */
        NAME,
        /** A noun with what belongs to it. */
        NOTION
    }

    /** A name with the words of a relation it stands in. */
    public static Mention of(String name, String relation) {
        return new Mention(Terms.phrase(name), name, Kind.NAME, RelationWords.bitsOf(relation), relation);
    }

    /** The same phrase once more: the words beside both. */
    public Mention with(Mention again) {
        return new Mention(phrase, name, kind, context | again.context, predicate.isEmpty() ? again.predicate : predicate);
    }
}
