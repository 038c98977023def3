package io.edrs.platform.adapters.pulsar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one table as bytes. */
record TableCodec<V>(ObjectMapper json, Class<V> valueType) {

    /**
     * A removal is the JSON value null and no empty message: compaction forgets empty messages, so that a reader which was
     * behind it would never learn of the removal.
     */
    byte[] write(@Nullable V value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.EVENT_INVALID,
                    "Not a value for a table of %s: %s".formatted(valueType.getSimpleName(), e.getOriginalMessage()), e);
        }
    }

    /** The value, empty when it says that the key is removed. */
    Optional<V> read(byte @Nullable [] bytes) throws IOException {
        return bytes == null || bytes.length == 0 ? Optional.empty() : Optional.ofNullable(json.readValue(bytes, valueType));
    }
}
