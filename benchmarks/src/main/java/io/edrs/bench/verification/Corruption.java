package io.edrs.bench.verification;

/** What can be wrong with an answer. */
public enum Corruption { NUMBER, UNIT, NEGATION, ENTITY, DATE, CITATION }
