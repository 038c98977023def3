package io.edrs.memory.recall;

import io.edrs.platform.language.time.Anchor;
import io.edrs.platform.language.time.Reading;
import io.edrs.platform.language.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A question, understood as far as recalling needs it.
 *
 * @param words its words that say something, without question words and times, possible speakers among them
 * @param names its proper names, each of which may be a speaker
 * @param entities names, numbers and the nouns that carry it
 * @param times the times it names
 * @param today the day it is put on
 * @param order -1 when the first of several is wanted, 1 the latest, 0 when it does not say
 * @param indirect whether something is named by what is told of it, as in "the friend who moved"
 */
record Question(String text, List<String> words, List<String> names, List<String> entities, Set<String> stems, Reading times,
        LocalDate today, Wanted wanted, int order, boolean indirect) {

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return words.isEmpty() && spans().isEmpty() && anchors().isEmpty();
    }

    List<Span> spans() {
        return times.mentions().stream().map(mention -> mention.span()).toList();
    }

    List<Anchor> anchors() {
        return times.anchors();
    }
}
