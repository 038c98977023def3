package io.edrs.reasoning;

/** The kind of words that would answer a question. */
public enum AnswerType { NUMBER, DATE, PERSON, PLACE, MONEY, NAME, YES_NO, LIST, TEXT }
