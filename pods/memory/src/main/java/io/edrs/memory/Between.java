package io.edrs.memory;

/** Whose memories: what this user and this persona have said to each other, in any of their conversations. */
public record Between(String personaId, String userId) {}
