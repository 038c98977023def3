package io.edrs.gateway.openai;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static ChatCompletionRequest request(String options) throws JsonProcessingException {
        return new ObjectMapper().readValue("{\"model\": \"edrs\", \"messages\": [], " + options + "}", ChatCompletionRequest.class);
    }

    @Test
    void whatChangesNothingIsPassedOver() {
        for (var fine : List.of("\"temperature\": 0.3", "\"n\": 1", "\"tools\": []", "\"logprobs\": false", "\"response_format\": {\"type\": \"text\"}",
                "\"modalities\": [\"text\"]", "\"max_completion_tokens\": 100, \"stop\": null")) {
            assertThatCode(() -> Options.check(request(fine))).as(fine).doesNotThrowAnyException();
        }
    }

    @Test
    void whatAPersonaCannotDoIsRefusedByName() {
        for (var name : List.of("\"n\": 2", "\"tools\": [{}]", "\"logprobs\": true", "\"audio\": {}", "\"response_format\": {\"type\": \"json_object\"}",
                "\"modalities\": [\"audio\"]", "\"colour\": 1")) {
            assertThatThrownBy(() -> Options.check(request(name))).as(name).isInstanceOf(EdrsException.class)
                    .hasMessageContaining(name.substring(1, name.indexOf('"', 1)));
        }
    }
}
