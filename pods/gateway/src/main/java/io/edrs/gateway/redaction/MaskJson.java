package io.edrs.gateway.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.Map;

/** Fields of text as JSON. */
final class MaskJson {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private final ObjectMapper json = EventJson.mapper();

    String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A mask could not be written: " + e.getOriginalMessage(), e);
        }
    }

    Map<String, String> read(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A mask could not be read: " + e.getOriginalMessage(), e);
        }
    }
}
