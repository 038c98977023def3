package io.edrs.ai.inference;

import static io.edrs.ai.inference.ModelStub.end;
import static io.edrs.ai.inference.ModelStub.reasoning;
import static io.edrs.ai.inference.ModelStub.status;
import static io.edrs.ai.inference.ModelStub.streams;
import static io.edrs.ai.inference.ModelStub.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.model.chat.StreamingChatModel;
import io.edrs.platform.adapters.models.OpenAiModels;
import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.RecordingBus;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.ai.CompletionStreamed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final CompletionRequested REQUEST = new CompletionRequested("r1", "answer", "Be brief.", "Who?", 100);

    private final MovableClock clock = new MovableClock();
    private final FakeDocumentStore documents = new FakeDocumentStore(clock);
    private final FakeLeases leases = new FakeLeases(clock);
    private final RecordingBus bus = new RecordingBus();
    private final InferenceJournal journal = new InferenceJournal(documents, clock);
    private final NotedSpending spending = new NotedSpending();
    private ModelStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new ModelStub();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void streamsTheAnswerAndKeepsThinkingApart() {
        stub.behave(streams(reasoning("Let me see."), text("<thi"), text("nk>more</think>"), text("Ada "), text("runs it."), end()));
        var finished = ask(REQUEST);
        assertThat(finished).isEqualTo(new CompletionFinished("r1", "Ada runs it.", "Let me see.more", "stub-1", 7, 3, false));
        assertThat(streamed()).isEqualTo("Ada runs it.");
        assertThat(bus.streamed()).extracting(chunk -> ((CompletionStreamed) chunk).sequence()).containsExactly(0, 1);
        assertThat(stub.requests.getFirst()).contains("Be brief.", "Who?", "stub-model").contains("100");
    }

    @Test
    void neverBuysACompletedTextTwice() {
        stub.behave(streams(text("Yes."), end()));
        ask(REQUEST);
        var again = ask(REQUEST);
        assertThat(again.repeated()).isTrue();
        assertThat(again.text()).isEqualTo("Yes.");
        assertThat(stub.requests).hasSize(1);
        ask(new CompletionRequested("r1", "other step", "", "Who?", 100));
        assertThat(stub.requests).hasSize(2);
    }

    @Test
    void buysACallCutByACrashOnceMoreAndCountsIt() {
        stub.behave(streams(text("Yes."), end()));
        journal.put("a", REQUEST, JournalEntry.NONE.started());
        assertThat(ask(REQUEST).repeated()).isFalse();
        assertThat(journal.find("a", REQUEST)).extracting(JournalEntry::calls, JournalEntry::cuts).containsExactly(2, 1);
    }

    @Test
    void buysNothingAThirdTime() {
        stub.behave(streams(text("Yes."), end()));
        journal.put("a", REQUEST, JournalEntry.NONE.started().started());
        assertThat(refusal(REQUEST).code()).isEqualTo(InferenceError.COMPLETION_ABANDONED);
        assertThat(refusal(REQUEST).code()).isEqualTo(InferenceError.COMPLETION_ABANDONED);
        assertThat(stub.requests).isEmpty();
    }

    @Test
    void givesUpAndHangsUpWhenTheModelStalls() throws InterruptedException {
        stub.behave(stub.stallsAfter(text("Well")));
        assertThat(refusal(REQUEST).code()).isEqualTo(InferenceError.MODEL_STALLED);
        assertThat(stub.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(journal.find("a", REQUEST).status()).isEqualTo("failed");
    }

    @Test
    void hangsUpEvenWhenTheModelNeverSaidAWord() throws InterruptedException {
        stub.behave(stub.stallsAfter());
        assertThat(refusal(REQUEST).code()).isEqualTo(InferenceError.MODEL_STALLED);
        assertThat(stub.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void timesOutAsAWhole() {
        stub.behave(stub.stallsAfter(text("Well")));
        var config = new InferenceConfig(Duration.ofMillis(200), Duration.ofSeconds(20), 0);
        assertThat(refusal(REQUEST, handler(model(), config)).code()).isEqualTo(InferenceError.MODEL_TIMED_OUT);
    }

    @Test
    void failsAsTypedWhateverTheEndpointDoes() {
        var whole = text("Half an ans");
        for (var behaviour : new ModelStub.Behaviour[] {
            status(500, "{\"error\":{\"message\":\"broken\"}}"), status(404, "no such model"), status(200, "{\"not\":\"a stream\"}"),
            streams(whole, "{broken json", end()), exchange -> ModelStub.send(ModelStub.open(exchange), whole), streams(), streams(end()),
            exchange -> { throw new IOException("reset"); }}) {
            stub.behave(behaviour);
            var patient = new InferenceConfig(Duration.ofSeconds(60), Duration.ofSeconds(30), 0);
            var error = refusal(REQUEST, handler(model(), patient));
            assertThat(error.code()).as(error.getMessage()).isEqualTo(InferenceError.MODEL_FAILED);
            assertThat(error.category()).isNotEqualTo(Category.UNAVAILABLE);
        }
        stub.behave(status(503, ""));
        assertThat(refusal(REQUEST)).hasMessageContaining("503");
        stub.behave(status(429, "slow down"));
        assertThat(refusal(REQUEST).code()).isEqualTo(InferenceError.MODEL_THROTTLED);
        stub.behave(streams(text("Yes."), end()));
        assertThat(ask(REQUEST).text()).isEqualTo("Yes.");
    }

    @Test
    void failsAsTypedWhenNobodyListens() {
        stub.close();
        assertThat(refusal(REQUEST).code()).isEqualTo(InferenceError.MODEL_FAILED);
    }

    @Test
    void saysWhichSettingAddsAModel() {
        var error = refusal(REQUEST, handler(null, config()));
        assertThat(error.code()).isEqualTo(InferenceError.MODEL_ABSENT);
        assertThat(error).hasMessageContainingAll("EDRS_MODEL_URL", "EDRS_MODEL_NAME", "EDRS_MODEL_KEY");
        assertThat(journal.find("a", REQUEST)).isEqualTo(JournalEntry.NONE);
    }

    @Test
    void refusesRequestsItCannotKeepApart() {
        assertThat(refusal(new CompletionRequested("", "s", "", "Who?", 10)).code()).isEqualTo(InferenceError.COMPLETION_INVALID);
        assertThat(refusal(new CompletionRequested("r", "s\n", "", "Who?", 10)).code()).isEqualTo(InferenceError.COMPLETION_INVALID);
        assertThat(refusal(new CompletionRequested("r", "s", "", " ", 10)).code()).isEqualTo(InferenceError.COMPLETION_INVALID);
        assertThat(refusal(new CompletionRequested("r", "s", "", "Who?", 0)).code()).isEqualTo(InferenceError.COMPLETION_INVALID);
    }

    @Test
    void waitsForTheCallUnderWayElsewhere() throws InterruptedException {
        leases.acquire("inference/a/r1/answer", "somebody else", Duration.ofSeconds(10));
        var asking = Thread.ofVirtual().start(() -> assertThat(ask(REQUEST).repeated()).isTrue());
        journal.put("a", REQUEST, JournalEntry.NONE.started().finished(new Written("Yes.", "", "m", 1, 1)));
        asking.join();
        assertThat(stub.requests).isEmpty();
    }

    private CompletionFinished ask(CompletionRequested request) {
        return handler(model(), config()).handle(SampleEvents.of("a", request)).getFirst();
    }

    private EdrsException refusal(CompletionRequested request) {
        return refusal(request, handler(model(), config()));
    }

    private static EdrsException refusal(CompletionRequested request, CompletionHandler handler) {
        return catchThrowableOfType(EdrsException.class, () -> handler.handle(SampleEvents.of("a", request)));
    }

    @Test
    void paysWhatTheModelCounted() {
        stub.behave(streams(text("Yes."), end()));
        ask(new CompletionRequested("r1", "answer", "Be brief.", "Who?", 100, "key-1/ann"));
        assertThat(spending.notes).containsExactly("a key-1/ann reserved 70+100", "settled 7+3", "closed");
    }

    @Test
    void paysNothingForACallThatFailed() {
        stub.behave(status(500, "{}"));
        refusal(REQUEST);
        assertThat(spending.notes).last().isEqualTo("closed");
        assertThat(spending.notes).noneMatch(note -> note.startsWith("settled"));
    }

    @Test
    void callsNoModelThatNobodyPaysFor() {
        spending.exhausted = true;
        assertThat(refusal(REQUEST).getMessage()).contains("nothing left");
        assertThat(stub.requests).isEmpty();
        assertThat(journal.find("a", REQUEST)).isEqualTo(JournalEntry.NONE);
    }

    private CompletionHandler handler(StreamingChatModel model, InferenceConfig config) {
        return new CompletionHandler(new Purchases(journal, leases, new Writer(model, config), new Budgeting(spending, config), config, new Purchases.Moment(clock, new Ids(clock))), bus, new Stops(new InMemoryTables()));
    }

    private StreamingChatModel model() {
        return OpenAiModels.streaming(new OpenAiModels.Endpoint(stub.url(), "", "stub-model", Duration.ofSeconds(20)));
    }

    private static InferenceConfig config() {
        return new InferenceConfig(Duration.ofSeconds(60), Duration.ofSeconds(2), 0);
    }

    private String streamed() {
        var text = new StringBuilder();
        bus.streamed().forEach(chunk -> text.append(((CompletionStreamed) chunk).text()));
        return text.toString();
    }
}
