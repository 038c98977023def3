package io.edrs.memory.working;

import io.edrs.schema.memory.Turn;
import java.util.List;
import java.util.UUID;

/** What is in mind: items, most important first, and the recent turns, oldest first. */
record InMind(UUID conversationId, List<Item> items, List<Turn> turns) {}
