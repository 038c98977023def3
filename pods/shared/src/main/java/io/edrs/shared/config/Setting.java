package io.edrs.shared.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A value as it was set once.
 *
 * @param value null when the key was deleted
 * @param version 1, 2, …, over deletions too
 * @param changeId tells two changes of the same moment apart
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Setting(String key, JsonNode value, long version, String changedBy, Instant changedAt, UUID changeId) {

    boolean isDeleted() {
        return value.isNull();
    }
}
