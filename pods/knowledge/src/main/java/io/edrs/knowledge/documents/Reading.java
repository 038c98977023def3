package io.edrs.knowledge.documents;

import java.util.List;

/** What a reader found: the title the file states (may be empty) and its blocks. */
record Reading(String title, List<Block> blocks) {}
