package io.edrs.reasoning.deepseek;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.edrs.platform.adapters.models.OpenAiModels;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.Prover;
import io.edrs.reasoning.ReasoningModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeepseekTest {

    private static final Problem PROBLEM = new Problem("acme", "All managers approve budgets. Dana is a manager. Does Dana approve budgets?", List.of());
    private static final String GOOD = "1: ∀x (Manager(x) → Approves(x))\\n2: Manager(dana)\\nQ: Approves(dana)";
    private static final String OTHER = "1: ∀x (Manager(x) → Approves(x))\\n2: Manager(dan)\\nQ: Approves(dana)";
    private static final String DROPPED = "1: ∀x (Manager(x) → Approves(x))\\nQ: Approves(dana)";
    private static final Prover PROVER = (premises, conclusion, within) -> Optional.of(new Conclusion(premises.contains("Manager(dana)") ? "true" : "unknown", "Yes.", 1,
            List.of(new ProofStep(1, premises.getFirst(), "given", List.of(), Premise.stated(premises.getFirst()))), List.of()));

    private final Queue<String> replies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            calls.incrementAndGet();
            var reply = replies.poll();
            try (exchange) {
                if (reply == null) {
                    closed.await();
                } else if (reply.equals("500")) {
                    exchange.sendResponseHeaders(500, -1);
                } else {
                    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(reply.getBytes(StandardCharsets.UTF_8));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        closed.countDown();
        server.stop(0);
    }

    @Test
    void mostTranslationsDecideAndThinkingIsLeftOut() {
        say(GOOD, OTHER, "<think>2: Manager(nobody)</think>" + GOOD);
        assertThat(engine().fit(PROBLEM)).isEqualTo(0.5);
        assertThat(engine().reason(PROBLEM, Duration.ofSeconds(20))).get().satisfies(conclusion -> {
            assertThat(conclusion.verdict()).isEqualTo("true");
            assertThat(conclusion.confidence()).isBetween(0.5, 0.6);
            assertThat(conclusion.proof().getFirst().statement()).contains("All managers approve budgets.");
            assertThat(conclusion.proof().getFirst().rule()).isEqualTo("translated by the reasoning model");
        });
    }

    @Test
    void asksAgainForWhatFailedOrDropsAPremise() {
        replies.add("500");
        say(DROPPED, GOOD, GOOD, GOOD);
        assertThat(engine().reason(PROBLEM, Duration.ofSeconds(20))).get().satisfies(conclusion -> assertThat(conclusion.confidence()).isEqualTo(0.8));
        assertThat(calls).hasValue(5);
    }

    @Test
    void withoutAMajorityThereIsNoConclusion() {
        say(GOOD, OTHER, DROPPED, DROPPED);
        assertThat(engine().reason(PROBLEM, Duration.ofSeconds(20))).isEmpty();
    }

    @Test
    void aSilentModelIsGivenUpInTime() {
        silent(engine().reason(PROBLEM, Duration.ofMillis(200)));
        var hasty = new DeepseekConfig(3, 2, 100, 1_000, Duration.ofMillis(200), 40);
        silent(new DeepseekEngine(new Translator(model(), hasty), PROVER, hasty).reason(PROBLEM, Duration.ofMinutes(10)));
    }

    @Test
    void aModelThatFailsIsTriedAgainAndThenGivenUp() {
        replies.addAll(List.of("500", "500", "500", "500", "500", "500", "500"));
        silent(engine().reason(PROBLEM, Duration.ofSeconds(20)));
        assertThat(calls).as("three translations, each tried twice").hasValue(6);
    }

    @Test
    void takesLongerThanOthersAreGiven() {
        assertThat(engine().patience(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(60));
        assertThat(engine().patience(Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whatMostTranslationsLeadToIsDecidedByTheProverItself() {
        var opposite = GOOD.replace("Q: ", "Q: ¬");
        var unreadable = "1: all managers approve\\n2: Manager(dana\\nQ: Approves(dana)";
        say(opposite, GOOD, GOOD);
        assertThat(proving().reason(PROBLEM, Duration.ofSeconds(20))).get().satisfies(conclusion -> {
            assertThat(conclusion.verdict()).isEqualTo("true");
            assertThat(conclusion.proof()).as("checked steps").hasSizeGreaterThan(2);
        });
        say(unreadable, unreadable, GOOD);
        assertThat(proving().reason(PROBLEM, Duration.ofSeconds(20))).as("one of three is no majority").isEmpty();
        say(GOOD, opposite, unreadable);
        assertThat(proving().reason(PROBLEM, Duration.ofSeconds(20))).as("one against one").isEmpty();
    }

    private DeepseekEngine proving() {
        return new DeepseekEngine(new Translator(model(), config()), io.edrs.reasoning.Core.get(Prover.class), config());
    }

    private static void silent(Optional<Conclusion> said) {
        assertThat(said).get().satisfies(conclusion -> {
            assertThat(conclusion.verdict()).isEqualTo(Conclusion.OUT_OF_TIME);
            assertThat(conclusion.proof()).isEmpty();
        });
    }

    @Test
    void stopsWhenItsTokensAreSpent() {
        say(DROPPED, DROPPED, DROPPED, GOOD, GOOD, GOOD);
        var frugal = new DeepseekConfig(3, 5, 100, 10, Duration.ofSeconds(60), 40);
        assertThat(new DeepseekEngine(new Translator(model(), frugal), PROVER, frugal).reason(PROBLEM, Duration.ofSeconds(20))).isEmpty();
        assertThat(calls).hasValue(3);
    }

    @Test
    void fitsNothingWithoutAModelOrAProver() {
        var config = config();
        assertThat(new DeepseekEngine(new Translator(null, config), PROVER, config).fit(PROBLEM)).isZero();
        assertThat(new DeepseekEngine(new Translator(model(), config), null, config).fit(PROBLEM)).isZero();
        assertThat(engine().fit(new Problem("acme", "Who runs Oslo?", List.of()))).isZero();
    }

    @Test
    void keepsThinkingApart() {
        assertThat(Thought.of("field ", "<think>tag</think> Yes.", 3)).isEqualTo(new Thought("field tag", "Yes.", 3));
        assertThat(Thought.of("", "opened before</think>Yes.", 0)).isEqualTo(new Thought("opened before", "Yes.", 0));
        assertThat(Thought.of("", "<think>never closed", 0).answer()).isEmpty();
    }

    private DeepseekEngine engine() {
        return new DeepseekEngine(new Translator(model(), config()), PROVER, config());
    }

    private static DeepseekConfig config() {
        return new DeepseekConfig(3, 2, 100, 1_000, Duration.ofSeconds(60), 40);
    }

    private ReasoningModel model() {
        return new ReasoningModel(OpenAiModels.streaming(new OpenAiModels.Endpoint("http://127.0.0.1:" + server.getAddress().getPort() + "/v1", null, "r1", Duration.ofSeconds(10))));
    }

    private void say(String... texts) {
        for (var text : texts) {
            replies.add(event("\"reasoning_content\":\"Let me see. Q: nothing\"", "null") + event("\"content\":\"" + text + "\"", "null")
                    + "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"r1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}\n\ndata: [DONE]\n\n");
        }
    }

    private static String event(String delta, String finish) {
        return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"r1\",\"choices\":[{\"index\":0,\"delta\":{" + delta + "},\"finish_reason\":" + finish + "}]}\n\n";
    }
}
