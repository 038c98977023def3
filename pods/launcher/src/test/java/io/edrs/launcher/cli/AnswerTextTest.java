package io.edrs.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void aQuestionThatWaitsSaysWhereItsAnswerWillBe() throws JsonProcessingException {
        assertThat(text("{\"messageId\": \"m\", \"status\": \"pending\", \"location\": \"/api/v1/conversations/c/messages/m\"}"))
                .startsWith("Your question is accepted").endsWith("GET /api/v1/conversations/c/messages/m").doesNotContain("confidence");
    }

    @Test
    void whatIsMissingIsListedAsPeopleListIt() throws JsonProcessingException {
        assertThat(text("{\"answer\": \"I do not know.\", \"missing\": [\"capital\", \"france\"], \"confidence\": 0.5}"))
                .startsWith("I do not know.\n").contains("  missing: capital, france\n").contains("confidence 0.50");
    }

    private static String text(String json) throws JsonProcessingException {
        return AnswerText.of(new ObjectMapper().readTree(json));
    }
}
