package io.edrs.schema.shared;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/** An ask that ended in an error, told to the asker at once. */
@EventType(value = "shared.ask_failed", durability = Durability.VOLATILE)
public record AskFailed(String service, String code, String category, String message) implements Payload {}
