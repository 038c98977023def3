package io.edrs.memory.recall;

import jakarta.inject.Singleton;

/** What a recall may need beside the search itself: who speaks, when an event was, what people say of it, and a second round. */
@Singleton
record Steps(Speakers speakers, Events events, Themes themes, SecondRound second) {}
