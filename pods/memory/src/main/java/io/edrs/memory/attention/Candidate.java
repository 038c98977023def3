package io.edrs.memory.attention;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Something that may deserve attention.
 *
 * @param kind {@code turn} or {@code item}
 * @param importance in itself, in 0..1
 * @param stems the words that say something
 * @param uses when it was in mind: when it was said or set down, and whenever it was spoken of since
 */
record Candidate(String id, String kind, String text, Instant at, double importance, Set<String> stems, List<Instant> uses) {}
