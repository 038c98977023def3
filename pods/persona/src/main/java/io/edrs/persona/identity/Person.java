package io.edrs.persona.identity;

import java.time.Instant;

/** A person as somebody sees them. */
record Person(String personId, Profile profile, long version, Instant knownSince) {}
