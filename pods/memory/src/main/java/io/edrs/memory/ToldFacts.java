package io.edrs.memory;

import io.edrs.schema.memory.RememberedFact;
import java.time.Instant;
import java.util.List;

/** What users told of themselves and theirs. */
public interface ToldFacts {

    /** Facts that answer the question, surest first: none unless it asks for one attribute of somebody a fact is about. */
    List<RememberedFact> answering(String tenant, Between who, String question, When when);

    /**
     * The time asked for.
     *
     * @param at the moment at which they held
     * @param ended those instead that had ended by then
     */
    record When(Instant at, boolean ended) {}
}
