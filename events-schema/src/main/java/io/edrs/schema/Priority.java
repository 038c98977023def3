package io.edrs.schema;

/** Priority of an event, written in lower case on the wire. */
public enum Priority {
    LOW, NORMAL, HIGH, CRITICAL;

    /** The name on the wire, for example {@code critical}. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The priority of that wire name. @throws IllegalArgumentException naming the allowed values */
    public static Priority of(String wireName) {
        for (var priority : values()) {
            if (priority.wireName().equals(wireName)) {
                return priority;
            }
        }
        throw new IllegalArgumentException("Priority '%s' is unknown; use low, normal, high or critical.".formatted(wireName));
    }
}
