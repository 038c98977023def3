package io.edrs.bench.answers;

import java.util.List;

/**
 * A generated document.
 *
 * @param form {@code table}, {@code prose}, {@code pairs} or {@code items}
 * @param things what it speaks of
 */
record Document(String file, String form, String text, List<Thing> things) {}
