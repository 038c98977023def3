package io.edrs.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims on record, for the other services of the pod. */
public interface Facts {

    /** Claims that answer the query, the surest first; rejected ones only when asked for. */
    List<Fact> find(String tenant, Query query);

    /** Of the subjects, each in the form of its key, those whose claims say when they hold: what may be asked for as of a time. */
    Set<String> dated(String tenant, Collection<String> subjects);

    /** What is claimed of a subject of that key, the surest first, rejected claims aside; at any time it holds. */
    List<Fact> about(String tenant, Collection<String> subjects);

    /** Pairs that cannot both be true: one subject, one attribute, two values, at the same time; of the subject, or of all. */
    List<Disagreement> disagreements(String tenant, @Nullable String subject, int limit);

    /** How the claims of a document were reviewed. */
    Standing standing(String tenant, String documentId);

    /**
     * What is looked for.
     *
     * @param subject in any writing; null for all
     * @param attribute in any writing; null for all
     * @param validAt what held on that day; null for any time
     * @param knownAt what was on record then; null for now
     * @param state null for all but rejected ones
     */
    record Query(@Nullable String subject, @Nullable String attribute, @Nullable LocalDate validAt, @Nullable Instant knownAt,
            @Nullable String state, int limit) {

        /** All that stands about a subject. */
        public static Query about(String subject, int limit) {
            return new Query(subject, null, null, null, null, limit);
        }
    }

    /** Two claims that cannot both be true. */
    record Disagreement(Fact one, Fact other) {}

    /** @param claims how many a document makes @param accepted of them by review @param rejected of them by review */
    record Standing(int claims, int accepted, int rejected) {}
}
