package io.edrs.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The phrases of each tenant's documents by what they mean. What was added shortly before a crash may be lost. */
public interface PhraseVectors {

    /** How a phrase stands in the documents. */
    enum Role {
        /** A passage is about it. */
        SUBJECT,
        /** It is spoken of. */
        NAME
    }

    /** Adds phrases with their vectors in a role, or replaces them; they are found when it returns. */
    void add(String tenant, Role role, Map<String, float[]> phrases);

    /** At most so many phrases of that role whose cosine with the vector is at least so large, nearest first. */
    List<Near> nearest(String tenant, Role role, float[] vector, int limit, double least);

    /** Removes phrases in every role. */
    void remove(String tenant, Collection<String> phrases);

    /** A phrase and how near it is, by cosine. */
    record Near(String phrase, double cosine) {}
}
