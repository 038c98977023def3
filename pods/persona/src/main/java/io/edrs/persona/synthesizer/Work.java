package io.edrs.persona.synthesizer;

import org.jspecify.annotations.Nullable;

/** A piece of work and who has it. */
record Work(String workId, String personaId, OpenRequest request, boolean finished, @Nullable String outcome) {}
