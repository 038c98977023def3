package io.edrs.knowledge.phrase;

import java.util.List;

/**
 * What a passage speaks of.
 *
 * @param subjects the names of what it is about, the fullest first; they name the same
 * @param mentions the phrases in it, in order, each once
 */
public record Reading(List<Subject> subjects, List<Mention> mentions) {}
