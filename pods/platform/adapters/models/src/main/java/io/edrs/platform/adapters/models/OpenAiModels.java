package io.edrs.platform.adapters.models;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Models behind any OpenAI-compatible endpoint: DeepSeek, vLLM, Ollama, OpenAI. */
public final class OpenAiModels {

    private OpenAiModels() {}

    /**
     * Where the model is.
     *
     * @param baseUrl with its version, for example {@code http://127.0.0.1:11434/v1}
     * @param apiKey null or empty where none is wanted
     * @param timeout the longest silence, before the first byte and between two events
     */
    public record Endpoint(String baseUrl, @Nullable String apiKey, String model, Duration timeout) {

        @Override
        public String toString() {
            return "Endpoint[baseUrl=%s, model=%s]".formatted(baseUrl, model);
        }
    }

    /** A streaming model; thinking in {@code reasoning_content} is kept apart. Throws {@code CONFIGURATION_INVALID}. */
    public static StreamingChatModel streaming(Endpoint endpoint) {
        var hasKey = endpoint.apiKey() != null && !endpoint.apiKey().isBlank();
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new GuardedHttpClientBuilder())
                .timeout(endpoint.timeout())
                .baseUrl(checked(endpoint))
                .apiKey(hasKey ? endpoint.apiKey() : null)
                .modelName(endpoint.model())
                .returnThinking(true)
                .build();
    }

    private static String checked(Endpoint endpoint) {
        var url = URI.create(endpoint.baseUrl().strip());
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "EDRS_MODEL_URL '%s' is no HTTP address; write for example http://127.0.0.1:11434/v1.".formatted(endpoint.baseUrl()));
        }
        if (endpoint.model().isBlank()) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "EDRS_MODEL_NAME is empty; name a model that %s serves.".formatted(url));
        }
        return url.toString();
    }
}
