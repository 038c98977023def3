package io.edrs.schema;

/** A payload that names the key its events are ordered by; others inherit the key of the event that caused them. */
public interface Keyed {

    /** The ordering key, never null: a conversation, a document, a persona. */
    String orderingKey();
}
