package io.edrs.memory.recall;

import io.edrs.memory.ToldFacts;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What a recall may need beside the search itself: who speaks, when an event was, what people say of it, a second round, and facts where they are kept. */
@Singleton
record Steps(Speakers speakers, Events events, Themes themes, SecondRound second, @Nullable ToldFacts told) {}
