package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.models.Model;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenAI's published client, unmodified, talks with a persona. */
abstract class OpenAiScenarios {

    private static final String FACTS = """
            # Lighthouses

            | Lighthouse | Keeper | Height |
            |---|---|---|
            | Brannock | Sela Whitmore | 42 m |
            | Corran Point | Tomas Reyl | 19 m |
            """;

    abstract RunningSystem system();

    private OpenAIClient client;
    private Visitor ann;

    @BeforeEach
    void enter() {
        ann = Visitor.operator(system());
        ann.ingest("lighthouses.md", FACTS).isFine();
        client = client(system().key());
    }

    private OpenAIClient client(String key) {
        return OpenAIOkHttpClient.builder().baseUrl(system().address("gateway") + "/v1").apiKey(key).maxRetries(0).build();
    }

    private static ChatCompletionCreateParams.Builder question(String text) {
        return ChatCompletionCreateParams.builder().model("edrs").addUserMessage(text);
    }

    private static String text(ChatCompletion completion) {
        return completion.choices().getFirst().message().content().orElseThrow();
    }

    @Test
    void aPersonaAnswersAsAModel() {
        var completion = client.chat().completions().create(question("Who is the keeper of Brannock?").build()).validate();
        assertThat(text(completion)).contains("Sela Whitmore");
        assertThat(completion.id()).startsWith("chatcmpl-");
        assertThat(completion.model()).isEqualTo("edrs");
        assertThat(completion.choices().getFirst().finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        assertThat(completion.usage().orElseThrow().totalTokens()).isPositive();
        assertThat(completion._additionalProperties()).isEmpty();
    }

    @Test
    void theSameIsStreamed() {
        var params = question("Who is the keeper of Corran Point?").streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build());
        try (var stream = client.chat().completions().createStreaming(params.build())) {
            var chunks = stream.stream().map(ChatCompletionChunk::validate).toList();
            var said = chunks.stream().flatMap(chunk -> chunk.choices().stream()).map(choice -> choice.delta().content().orElse(""))
                    .collect(Collectors.joining());
            assertThat(said).contains("Tomas Reyl");
            assertThat(chunks).allMatch(chunk -> chunk._additionalProperties().isEmpty());
            assertThat(chunks.stream().map(ChatCompletionChunk::id).distinct()).hasSize(1);
            assertThat(chunks.getLast().choices()).isEmpty();
            assertThat(chunks.getLast().usage().orElseThrow().completionTokens()).isPositive();
        }
    }

    @Test
    void aHistoryTheClientKeepsIsTheContext() {
        var first = client.chat().completions().create(question("Who is the keeper of Corran Point?").build());
        var followUp = question("Who is the keeper of Corran Point?").addMessage(first.choices().getFirst().message())
                .addUserMessage("And its height?").build();
        assertThat(text(client.chat().completions().create(followUp))).contains("19 m");
    }

    @Test
    void aHistoryFromElsewhereIsTheContextToo() {
        var params = ChatCompletionCreateParams.builder().model("edrs").addSystemMessage("You are terse.")
                .addUserMessage("Who is the keeper of Brannock?").addAssistantMessage("I think it is Sela Whitmore, since last spring.")
                .addUserMessage("And its height?").temperature(0.2).build();
        assertThat(text(client.chat().completions().create(params))).contains("42 m");
        assertThat(text(client.chat().completions().create(question("And its height?").build()))).doesNotContain("42 m");
    }

    @Test
    void peopleOfOneKeyAreApart() {
        client.chat().completions().create(question("My name is Ottilie.").user("person-a").build());
        assertThat(text(client.chat().completions().create(question("What is my name?").user("person-b").build()))).doesNotContain("Ottilie");
    }

    @Test
    void anAnswerEndsWhereTheClientSays() {
        var whole = text(client.chat().completions().create(question("Who is the keeper of Brannock?").build()));
        var cut = client.chat().completions().create(question("Who is the keeper of Brannock?").stop("Whitmore").build());
        assertThat(text(cut)).isEqualTo(whole.substring(0, whole.indexOf("Whitmore")));
        assertThat(cut.choices().getFirst().finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        var brief = client.chat().completions().create(question("Who is the keeper of Brannock?").maxCompletionTokens(1).build());
        assertThat(text(brief)).isEqualTo(whole.substring(0, 4));
        assertThat(brief.choices().getFirst().finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.LENGTH);
        assertThat(brief.usage().orElseThrow().completionTokens()).isEqualTo(1);
    }

    @Test
    void aQuestionUnderTheSameKeyIsAskedOnce() {
        var first = client.chat().completions().create(question("Who is the keeper of Brannock?").putAdditionalHeader("Idempotency-Key", "oa-1").build());
        var again = client.chat().completions().create(question("Who is the keeper of Brannock?").putAdditionalHeader("Idempotency-Key", "oa-1").build());
        assertThat(again.id()).isEqualTo(first.id());
        assertThatThrownBy(() -> client.chat().completions().create(question("Something else?").putAdditionalHeader("Idempotency-Key", "oa-1").build()))
                .isInstanceOf(OpenAIServiceException.class).satisfies(error -> assertThat(((OpenAIServiceException) error).statusCode()).isEqualTo(409));
    }

    @Test
    void personasAreModels() {
        assertThat(client.models().list().data().stream().map(Model::validate).map(Model::id)).contains("edrs", "edrs-embedding");
        assertThat(client.models().retrieve("edrs").id()).isEqualTo("edrs");
        assertThatThrownBy(() -> client.models().retrieve("nobody")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void textsAreEmbedded() {
        var params = EmbeddingCreateParams.builder().model("edrs-embedding").inputOfArrayOfStrings(List.of("a ship", "a boat", "tax law"));
        var embeddings = client.embeddings().create(params.build()).validate().data();
        assertThat(embeddings).hasSize(3);
        var ship = embeddings.get(0).embedding();
        assertThat(cosine(ship, embeddings.get(1).embedding())).isGreaterThan(cosine(ship, embeddings.get(2).embedding()));
        var numbers = client.embeddings().create(params.encodingFormat(EmbeddingCreateParams.EncodingFormat.FLOAT).build()).data();
        assertThat(cosine(ship, numbers.get(0).embedding())).isGreaterThan(0.9999);
    }

    @Test
    void refusalsHaveTheFormTheClientKnows() {
        assertThatThrownBy(() -> client("wrong").models().list()).isInstanceOf(UnauthorizedException.class)
                .satisfies(error -> assertThat(code(error)).isEqualTo("invalid_api_key"));
        assertThatThrownBy(() -> client.chat().completions().create(question("Hi").model("gpt-none").build()))
                .isInstanceOf(NotFoundException.class).satisfies(error -> assertThat(code(error)).isEqualTo("model_not_found"));
        assertThatThrownBy(() -> client.chat().completions().create(question("Hi").n(3).build())).isInstanceOf(BadRequestException.class)
                .satisfies(error -> assertThat(((OpenAIServiceException) error).param()).contains("n"));
        assertThatThrownBy(() -> client.chat().completions().create(question("Hi").putAdditionalBodyProperty("colour", JsonValue.from("red")).build()))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("colour");
        assertThatThrownBy(() -> client.embeddings().create(EmbeddingCreateParams.builder().model("edrs-embedding").input("").build()))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void aKeyWithoutTheScopeIsDenied() {
        var made = ann.post("gateway", "/api/v1/keys", Map.of("name", "ingester", "tenants", List.of("default"), "scopes", List.of("ingest")))
                .isFine().body().path("key").asText();
        assertThatThrownBy(() -> client(made).chat().completions().create(question("Hi").build())).isInstanceOf(OpenAIServiceException.class)
                .satisfies(error -> assertThat(((OpenAIServiceException) error).statusCode()).isEqualTo(403));
        assertThatThrownBy(() -> client(made).embeddings().create(EmbeddingCreateParams.builder().model("edrs-embedding").input("x").build()))
                .isInstanceOf(OpenAIServiceException.class);
        assertThatThrownBy(() -> client(made).models().list()).isInstanceOf(OpenAIServiceException.class);
    }

    private static String code(Throwable error) {
        return ((OpenAIServiceException) error).code().orElse("");
    }

    private static double cosine(List<Float> one, List<Float> other) {
        var sum = 0.0;
        for (var i = 0; i < one.size(); i++) {
            sum += one.get(i) * other.get(i);
        }
        return sum;
    }
}
