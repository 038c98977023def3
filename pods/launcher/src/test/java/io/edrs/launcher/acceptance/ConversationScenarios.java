package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking and being answered. */
abstract class ConversationScenarios {

    private static final String FACTS = """
            # Relay stations

            | Station | Supervisor | Battery | Mast height |
            |---|---|---|---|
            | Quilby | Ines Okafor | 48 V | 31 m |
            | Tarn Edge | Pavel Lind | 24 V | 17 m |

            The Quilby station was commissioned in March 2019. Its antenna is inspected every six weeks.
            """;

    abstract RunningSystem system();

    private Visitor ann;

    @BeforeEach
    void ingest() {
        ann = Visitor.operator(system());
        ann.ingest("relay-stations.md", FACTS).isFine();
    }

    @Test
    void aQuestionIsAnsweredWithACitation() {
        var answer = ann.ask(ann.conversation(), "Who is the supervisor of Quilby?");
        assertThat(answer.path("answer").asText()).contains("Ines Okafor");
        assertThat(answer.path("citations").get(0).path("document").asText()).isEqualTo("relay-stations.md");
        assertThat(answer.path("citations").get(0).path("quote").asText()).contains("Quilby");
        assertThat(answer.path("confidence").asDouble()).isBetween(0.1, 1.0);
        assertThat(answer.path("missing")).isEmpty();
        assertThat(answer.fieldNames()).toIterable().contains("answer", "citations", "evidence", "confidence", "path", "missing",
                "busHops", "busMessages", "timings", "traceId", "conversationId", "messageId");
    }

    @Test
    void theSameAnswerIsStreamed() {
        var events = ann.stream("POST", Visitor.messages(ann.conversation()), Map.of("text", "Who is the supervisor of Quilby?"));
        assertThat(events.getFirst().name()).isEqualTo("accepted");
        assertThat(events.getLast().name()).isEqualTo("answer");
        assertThat(events.getLast().data().path("answer").asText()).contains("Ines Okafor");
        assertThat(events.getLast().data().path("messageId")).isEqualTo(events.getFirst().data().path("messageId"));
    }

    @Test
    void whatNobodyWroteIsNotKnown() {
        var answer = ann.ask(ann.conversation(), "What is the warranty period of the Zephyr turbine?");
        assertThat(answer.path("citations")).isEmpty();
        assertThat(answer.path("missing")).isNotEmpty();
    }

    @Test
    void aRepeatUnderTheSameKeyIsTheSameAnswer() {
        var conversation = ann.conversation();
        var question = Map.of("text", "What is the mast height of Tarn Edge?");
        var first = ann.say(conversation, question, "k-1").isFine().body();
        assertThat(ann.say(conversation, question, "k-1").isFine().body()).isEqualTo(first);
        var page = ann.get("gateway", Visitor.messages(conversation)).isFine().body();
        assertThat(page.path("answers")).hasSize(1);
        assertThat(page.path("messages")).hasSize(1);
        ann.say(conversation, Map.of("text", "Something else?"), "k-1").isProblem(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void repeatsAtTheSameMomentAreOneQuestion() throws Exception {
        var conversation = ann.conversation();
        var question = Map.of("text", "What is the battery of Tarn Edge?");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(6,
                    () -> ann.say(conversation, question, "k-together").isFine().body().path("eventId").asText()));
            assertThat(all.stream().map(one -> one.resultNow()).distinct()).hasSize(1);
        }
        assertThat(ann.get("gateway", Visitor.messages(conversation)).body().path("answers")).hasSize(1);
    }

    @Test
    void anAnswerIsFoundAgainByItsMessageId() {
        var conversation = ann.conversation();
        var answer = ann.ask(conversation, "When was Quilby commissioned?");
        var path = Visitor.messages(conversation) + "/" + answer.path("messageId").asText();
        assertThat(ann.get("gateway", path).isFine().body()).isEqualTo(answer);
        assertThat(ann.stream("GET", path, null).getLast().data()).isEqualTo(answer);
        ann.get("gateway", Visitor.messages(conversation) + "/" + conversation).isProblem(404, "MESSAGE_NOT_FOUND");
    }

    @Test
    void aFollowUpIsUnderstood() {
        var conversation = ann.conversation();
        assertThat(ann.ask(conversation, "Who is the supervisor of Tarn Edge?").path("answer").asText()).contains("Pavel Lind");
        assertThat(ann.ask(conversation, "And its mast height?").path("answer").asText()).contains("17 m");
        assertThat(ann.ask(conversation, "What did I ask first?").path("answer").asText()).contains("supervisor of Tarn Edge");
    }

    @Test
    void whatWasJustSaidIsRemembered() {
        var conversation = ann.conversation();
        ann.ask(conversation, "My name is Ada.");
        assertThat(ann.ask(conversation, "What is my name?").path("answer").asText()).contains("Ada");
    }

    @Test
    void aFileIsFoundAsSoonAsItIsTaken() {
        for (var round = 0; round < 5; round++) {
            var word = "Velmora" + round;
            ann.ingest("note-" + round + ".md", "# %s\n\nThe keeper of %s is Orrin Vale%d.\n".formatted(word, word, round)).isFine();
            assertThat(ann.ask(ann.conversation(), "Who is the keeper of %s?".formatted(word)).path("answer").asText())
                    .contains("Orrin Vale" + round);
        }
    }

    @Test
    void hopsAndMessagesAreWhatIsSeenOnTheBus() {
        ann.ask(ann.conversation(), "Who is the supervisor of Quilby?");
        try (var tap = new Tap(system())) {
            var answer = ann.ask(ann.conversation(), "How high is the mast of Tarn Edge?");
            var messageId = answer.path("messageId").asText();
            var seen = Eventually.get("the answer on both its topics", () -> {
                var trace = tap.trace(messageId);
                return trace.stream().filter(ConversationScenarios::isAnswer).count() == 2 ? trace : null;
            });
            var answered = seen.stream().filter(ConversationScenarios::isAnswer).findFirst().orElseThrow();
            var before = seen.stream().filter(one -> isAnswer(one) || publishedAt(one.event()).compareTo(publishedAt(answered.event())) <= 0).toList();
            assertThat(answer.path("busHops").asInt()).isEqualTo(answered.event().path("metadata").path("hops").asInt()).isLessThanOrEqualTo(4);
            assertThat(answer.path("busMessages").asInt()).as("messages: %s", types(before)).isEqualTo(before.size()).isLessThanOrEqualTo(15);
        }
    }

    private static boolean isAnswer(Tap.Heard one) {
        return one.type().equals("reasoning.answer_completed");
    }

    private static Instant publishedAt(JsonNode event) {
        return Instant.parse(event.path("metadata").path("published_at").asText());
    }

    private static List<String> types(List<Tap.Heard> seen) {
        return seen.stream().map(one -> one.type() + " " + one.event().path("metadata").path("hops")).toList();
    }
}
