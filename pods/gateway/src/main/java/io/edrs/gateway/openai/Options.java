package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What a request may ask for beside its messages: what a persona cannot do is refused, what would change nothing is passed over. */
final class Options {

    private static final Set<String> PASSED_OVER = Set.of("frequency_penalty", "presence_penalty", "temperature", "top_p", "seed", "stop",
            "logit_bias", "max_tokens", "max_completion_tokens", "metadata", "store", "parallel_tool_calls", "prediction",
            "prompt_cache_key", "prompt_cache_retention", "reasoning_effort", "service_tier", "verbosity", "tool_choice", "function_call");
    private static final Set<String> REFUSED = Set.of("tools", "functions", "audio", "web_search_options", "logprobs", "top_logprobs");

    private Options() {}

    static void check(ChatCompletionRequest request) {
        if (request.n() != null && request.n() != 1) {
            throw OpenAiError.UNSUPPORTED_VALUE.of("'n' is %d; a persona gives one answer, so only 1 is supported.", request.n());
        }
        request.options().forEach(Options::check);
    }

    private static void check(String name, JsonNode value) {
        if (REFUSED.contains(name) && !isOff(value)) {
            throw OpenAiError.UNSUPPORTED_VALUE.of("'%s' is not supported: a persona answers in text, from its own evidence.", name);
        }
        if (name.equals("response_format") && !value.path("type").asText("text").equals("text")) {
            throw OpenAiError.UNSUPPORTED_VALUE.of("'response_format' is %s; only {\"type\": \"text\"} is supported.", value);
        }
        if (name.equals("modalities") && !value.isNull() && !value.toString().equals("[\"text\"]")) {
            throw OpenAiError.UNSUPPORTED_VALUE.of("'modalities' is %s; only [\"text\"] is supported.", value);
        }
        if (!PASSED_OVER.contains(name) && !REFUSED.contains(name) && !name.equals("response_format") && !name.equals("modalities")) {
            throw OpenAiError.INVALID_VALUE.of("Unrecognized request argument supplied: %s", name);
        }
    }

    private static boolean isOff(JsonNode value) {
        return value.isNull() || value.isBoolean() && !value.booleanValue() || value.isArray() && value.isEmpty()
                || value.isInt() && value.intValue() == 0;
    }
}
