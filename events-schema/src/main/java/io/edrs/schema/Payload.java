package io.edrs.schema;

/** What an event says. Implemented by records only, one per event type, each annotated with {@link EventType}. */
public interface Payload {}
