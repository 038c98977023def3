package io.edrs.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EventLineTest {

    @Test
    void anEventIsOneShortLine() throws JsonProcessingException {
        var line = EventLine.of(new ObjectMapper().readTree("""
                {"type": "reasoning.answer_completed", "source": "reasoning.aggregator", "publishedAt": "2026-11-21T18:31:33.723331938Z",
                 "correlationId": "01a1ff60-c1dc-7fe5-bc19-24ddc0e97dfe", "payload": {"answer": "You live\\nin Hamburg.", "evidence": [1, 2]}}"""));
        assertThat(line).contains(":33.723  reasoning.answer_completed").endsWith("01a1ff60c1dc7fe5bc1924ddc0e97dfe  You live in Hamburg.");
    }

    @Test
    void aLongTextIsCut() throws JsonProcessingException {
        var line = EventLine.of(new ObjectMapper().readTree("{\"publishedAt\": \"2026-11-21T18:31:33Z\", \"payload\": {\"text\": \"" + "a ".repeat(900) + "\"}}"));
        assertThat(line).hasSizeLessThan(200).endsWith("…");
    }
}
