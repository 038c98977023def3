package io.edrs.reasoning;

/** What a person wants with a message. */
public enum Intent { FACT, LIST, DEFINITION, COUNT, COMPARISON, YES_NO, CONVERSATION, STATEMENT, GREETING }
