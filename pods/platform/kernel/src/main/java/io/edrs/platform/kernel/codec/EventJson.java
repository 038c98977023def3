package io.edrs.platform.kernel.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.Priority;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How events are written: snake case, ISO 8601 times, priorities in lower case, unknown fields tolerated when read. */
public final class EventJson {

    /** Kept apart from threads: a virtual thread has its own for one event, and Jackson's usual pool would make them anew each time. */
    private static final RecyclerPool<BufferRecycler> BUFFERS = JsonRecyclerPools.newBoundedPool(256);
    private static final ObjectMapper SHARED = mapper();

    private EventJson() {}

    /** The value as text. */
    public static String write(@Nullable Object value) {
        try {
            return SHARED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A value could not be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The value that the text says. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return SHARED.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A %s could not be read: %s".formatted(type.getSimpleName(), e.getOriginalMessage()), e);
        }
    }

    /** A mapper of that kind. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder().recyclerPool(BUFFERS).build())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addSerializer(Priority.class, new PrioritySerializer()))
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    private static final class PrioritySerializer extends StdSerializer<Priority> {

        private static final long serialVersionUID = 1;

        PrioritySerializer() {
            super(Priority.class);
        }

        @Override
        public void serialize(Priority value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.wireName());
        }
    }
}
