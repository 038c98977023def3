package io.edrs.knowledge.phrase;

/** A name of what a passage is about. @param share how much it is, 0..1 */
public record Subject(String phrase, double share) {}
