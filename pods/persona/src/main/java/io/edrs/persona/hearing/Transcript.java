package io.edrs.persona.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said, written down. */
record Transcript(String transcriptId, String userId, String text, @Nullable String language, double seconds, Instant heardAt) {}
