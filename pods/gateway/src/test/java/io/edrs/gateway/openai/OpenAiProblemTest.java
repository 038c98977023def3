package io.edrs.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenAiProblemTest {

    @Test
    void theFieldAtFaultIsNamed() {
        var problem = OpenAiProblem.of(400, "'messages[2].role' is 'robot'; user, assistant are supported.", "INVALID_VALUE").error();
        assertThat(problem.param()).isEqualTo("messages");
        assertThat(problem.type()).isEqualTo("invalid_request_error");
        assertThat(problem.code()).isEqualTo("invalid_value");
    }

    @Test
    void keysAndLimitsHaveTheCodesClientsKnow() {
        assertThat(OpenAiProblem.of(401, "Send an API key.", "UNAUTHENTICATED").error().code()).isEqualTo("invalid_api_key");
        assertThat(OpenAiProblem.of(429, "Later.", "RATE_LIMITED").error()).extracting("type", "code")
                .containsExactly("rate_limit_error", "rate_limit_exceeded");
        assertThat(OpenAiProblem.of(503, "Away.", "BROKER_UNAVAILABLE").error().type()).isEqualTo("server_error");
    }
}
