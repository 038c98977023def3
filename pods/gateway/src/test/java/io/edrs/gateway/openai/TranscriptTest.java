package io.edrs.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.gateway.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static Transcript read(String messages) throws Exception {
        return Transcript.of(new ObjectMapper().readValue(messages, new TypeReference<List<ChatCompletionRequest.Said>>() { }), 3);
    }

    @Test
    void theLastMessageIsTheQuestionAndTheOthersAreTheHistory() throws Exception {
        var transcript = read("""
                [{"role": "system", "content": "Be terse."}, {"role": "user", "content": "Who keeps Brannock?"},
                 {"role": "assistant", "content": "Sela.", "refusal": null, "annotations": []},
                 {"role": "user", "content": [{"type": "text", "text": "And its"}, {"type": "text", "text": "height?"}]}]""");
        assertThat(transcript.question()).isEqualTo("And its\nheight?");
        assertThat(transcript.earlier()).containsExactly(new Utterance("user", "Who keeps Brannock?"), new Utterance("persona", "Sela."));
        assertThat(transcript.with("42 m")).hasSize(4).last().isEqualTo(new Utterance("persona", "42 m"));
    }

    @Test
    void ofALongHistoryTheLatestIsRead() throws Exception {
        var transcript = read("""
                [{"role": "user", "content": "1"}, {"role": "assistant", "content": "2"}, {"role": "user", "content": "3"},
                 {"role": "assistant", "content": "4"}, {"role": "user", "content": "5"}]""");
        assertThat(transcript.earlier()).extracting(Utterance::text).containsExactly("2", "3", "4");
    }

    @Test
    void whatIsNoConversationIsRefused() {
        for (var wrong : List.of("[]", "[null]", "[{\"role\": \"assistant\", \"content\": \"hi\"}]", "[{\"role\": \"robot\", \"content\": \"hi\"}]",
                "[{\"content\": \"hi\"}]", "[{\"role\": \"user\", \"content\": 5}]",
                "[{\"role\": \"user\", \"content\": [{\"type\": \"image_url\", \"image_url\": {\"url\": \"x\"}}]}]")) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(EdrsException.class);
        }
    }
}
