package io.edrs.ai.inference;

/** A completed text as the journal keeps it. */
record Written(String text, String thinking, String model, int inputTokens, int outputTokens) {}
