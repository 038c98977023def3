package io.edrs.launcher.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.edrs.launcher.model.ModelStub;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do with the console, from the first visit to the log out. */
@Tag("browser")
class ConsoleJourneyTest {

    private static Chromium chromium;
    private static ConsoleSystem system;

    private Visit visit;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        system = ConsoleSystem.shared();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void come() {
        system.model().behave(ModelStub.fails());
        visit = new Visit(chromium, system, 1440, 900, ColorScheme.LIGHT, false);
    }

    @AfterEach
    void leave() {
        assertThat(visit.elsewhere()).as("requests to anywhere else").isEmpty();
        assertThat(visit.complaints()).as("what the browser complains of").isEmpty();
        visit.close();
    }

    private void ask(String question) {
        visit.page().getByLabel("Your question").fill(question);
        visit.page().keyboard().press("Enter");
    }

    private Locator lastAnswer() {
        return visit.page().locator(".answer").last();
    }

    @Test
    void theFirstVisitIsByThePrintedKeyAndLeavesNothing() {
        visit.page().navigate(system.address() + "/");
        visit.picture("login");
        visit.logIn();
        visit.picture("welcome");
        visit.button("Log out").click();
        assertThat(visit.page().getByLabel("API key")).isVisible();
        assertThat(visit.page().evaluate("() => sessionStorage.length")).isEqualTo(0);
        assertThat(String.valueOf(visit.page().evaluate("() => JSON.stringify(localStorage)"))).doesNotContain(system.key());
        visit.page().reload();
        assertThat(visit.page().getByLabel("API key")).isVisible();
    }

    @Test
    void aWordAppearsBeforeTheAnswerIsThere() {
        var goOn = new CountDownLatch(1);
        system.model().behave(ModelStub.writesHaltingly(goOn, "The cache port of ", "vector-store is 6384."));
        visit.logIn();
        ask("Please tell me what the cache port of the Vector Store is?");
        assertThat(visit.page().locator(".draft")).containsText("The cache port of");
        visit.picture("streaming");
        goOn.countDown();
        assertThat(lastAnswer().locator(".text")).containsText("6384");
        assertThat(visit.page().locator(".draft")).hasCount(0);
    }

    @Test
    void aCitationShowsItsPassageWithTheWordsMarked() {
        visit.logIn();
        ask("What is the cache port of the Vector Store?");
        assertThat(lastAnswer()).containsText("6384");
        lastAnswer().locator(".citation").first().click();
        var evidence = visit.page().getByRole(AriaRole.COMPLEMENTARY, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Evidence"));
        assertThat(evidence.locator("mark").first()).containsText("Cache port: 6384");
        visit.picture("citation");
        visit.page().keyboard().press("Escape");
        assertThat(evidence).isHidden();
        lastAnswer().getByText("how it came about").click();
        assertThat(visit.page().locator(".events-tree")).containsText("reasoning.answer_completed");
        visit.page().locator(".chart canvas").first().waitFor();
        visit.picture("trace");
    }

    @Test
    void secondThoughtsTakeTheTurnsPlace() {
        visit.logIn();
        visit.assumeOffered("/messages/{messageId}/versions");
        ask("What is the cache port of the Vector Store?");
        assertThat(lastAnswer()).containsText("6384");
        visit.page().getByText("edit", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        visit.page().getByLabel("The question, otherwise").fill("What is the store port of the Vector Store?");
        visit.button("Ask").first().click();
        assertThat(lastAnswer()).containsText("19530");
        assertThat(visit.page().locator(".exchange")).hasCount(1);
        lastAnswer().getByText("ask again").click();
        assertThat(lastAnswer()).containsText("19530");
        lastAnswer().getByText("branch off").click();
        assertThat(visit.page().locator(".conversations")).containsText("(branch)");
        assertThat(lastAnswer()).containsText("19530");
        visit.picture("second-thoughts");
    }

    @Test
    void anAttachmentIsKnownToItsConversation() {
        visit.logIn();
        visit.assumeOffered("/attachments");
        visit.page().getByLabel("Files to attach").setInputFiles(new FilePayload("rota.md", "text/markdown",
                "# Rota\n\nThe night watch on Juist is led by Tom Field.\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(visit.page().locator(".attachments")).containsText("rota.md");
        ask("Who leads the night watch on Juist?");
        assertThat(lastAnswer()).containsText("Tom Field");
        visit.picture("attachment");
    }

    @Test
    void whatIsStoppedEnds() {
        var goOn = new CountDownLatch(1);
        system.model().behave(ModelStub.writesHaltingly(goOn, "The cache port of ", "vector-store is 6384."));
        visit.logIn();
        ask("Please tell me what the cache port of the Vector Store is, at length?");
        assertThat(visit.page().locator(".draft")).containsText("The cache port of");
        visit.button("Stop").click();
        assertThat(visit.page().locator(".thinking")).hasCount(0);
        assertThat(visit.page().getByLabel("Your question")).isEnabled();
        goOn.countDown();
    }

    @Test
    void aDocumentBroughtInIsAnsweredFrom() {
        visit.logIn();
        visit.go("documents");
        visit.page().locator("input[type=file]").setInputFiles(new FilePayload("herons.md", "text/markdown",
                "# Herons\n\nThe heron station on Amrum is led by Ada Berg.\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(visit.page().locator(".uploads")).containsText("read, one passage");
        visit.page().getByLabel("Search the documents").fill("heron station");
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().locator(".cards mark").first()).containsText("heron");
        visit.picture("documents");
        visit.link("Chat").click();
        ask("Who leads the heron station on Amrum?");
        assertThat(lastAnswer()).containsText("Ada Berg");
    }

    @Test
    void whatItKnowsIsSeenCorrectedAndForgotten() {
        visit.logIn();
        ask("My favourite colour is green.");
        assertThat(lastAnswer().locator(".text")).isVisible();
        visit.go("memory");
        var card = visit.page().locator(".card").filter(new Locator.FilterOptions().setHasText("favourite colour")).first();
        // Facts are read beside the answer; the first one on a busy machine may take its time.
        card.waitFor(new Locator.WaitForOptions().setTimeout(240_000));
        assertThat(card).containsText("green");
        card.getByText("Correct").click();
        visit.page().getByRole(AriaRole.DIALOG).getByLabel("favourite colour").fill("blue");
        visit.page().keyboard().press("Enter");
        assertThat(card).containsText("blue");
        visit.picture("memory");
        card.getByText("Forget").click();
        visit.page().getByRole(AriaRole.DIALOG).getByText("Forget", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(visit.page().locator(".card").filter(new Locator.FilterOptions().setHasText("favourite colour"))).hasCount(0);
        assertThat(visit.page().getByText("Receipts of what was forgotten")).isVisible();
    }

    @Test
    void theFlowIsWatchedWhileAnotherAsks() {
        visit.logIn().go("flow");
        assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText("live");
        try (var other = new Visit(chromium, system, 900, 700, ColorScheme.LIGHT, false)) {
            other.logIn();
            other.page().getByLabel("Your question").fill("Which pod remembers what was said?");
            other.page().keyboard().press("Enter");
            visit.page().locator(".dot.ask").first().waitFor();
            visit.picture("flow");
            assertThat(other.page().locator(".answer .text")).isVisible();
        }
        assertThat(visit.page().locator(".lately")).containsText("reasoning.answer_completed");
        assertThat(visit.page().locator(".edge").first()).isAttached();
    }

    @Test
    void aDeadLetterIsReadAndGivenBack() {
        Poison.into(system.brokerUrl());
        visit.logIn().go("health");
        var letter = visit.page().locator("section").filter(new Locator.FilterOptions().setHasText("Dead letters")).locator(".card")
                .filter(new Locator.FilterOptions().setHasText("reasoning.aggregator")).first();
        letter.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(letter).containsText("gateway.request_received");
        letter.getByText("Read it").click();
        assertThat(visit.page().getByRole(AriaRole.DIALOG)).containsText("\"event_type\"");
        visit.page().keyboard().press("Escape");
        letter.getByText("Replay").click();
        assertThat(visit.page().getByText("again.")).isVisible();
        visit.picture("dead-letter");
    }

    @Test
    void aProofStandsAsATree() {
        visit.logIn().go("proofs");
        visit.button("Prove").click();
        assertThat(visit.page().locator(".proof")).containsText("Tom purrs.");
        assertThat(visit.page().locator(".proof .given")).hasCount(2);
        visit.picture("proof");
    }

    @Test
    void aChainedAnswerShowsEveryPremiseItRestsOn() {
        visit.logIn();
        visit.go("documents");
        visit.page().locator("input[type=file]").setInputFiles(new FilePayload("pier-rules.md", "text/markdown", """
                # Rules of the pier office

                All pilots carry a lantern. Everyone who carries a lantern is trained. Every pilot who is trained may enter the vault.
                """.getBytes(StandardCharsets.UTF_8)));
        assertThat(visit.page().locator(".uploads")).containsText("read, one passage");
        visit.link("Chat").click();
        ask("Ines is a pilot.");
        assertThat(lastAnswer().locator(".text")).isVisible();
        ask("Is Ines trained?");
        assertThat(lastAnswer().locator(".text")).containsText("Yes. Ines is trained");
        assertThat(visit.page().locator(".exchange")).hasCount(2);
        lastAnswer().getByText("considered").click();
        var tree = visit.page().getByLabel("Proof of the answer").locator(".proof");
        assertThat(tree.locator(".given")).hasText(new String[] {"Everyone who carries a lantern is trained.passage, pier-rules.md",
                "All pilots carry a lantern.passage, pier-rules.md", "Ines is a pilot.memory, conversation"});
        assertThat(tree.locator(".step")).hasCount(5);
        visit.picture("chained-answer");
    }

    @Test
    void theKeyboardIsEnough() {
        visit.logIn();
        visit.page().keyboard().press("Control+k");
        visit.page().keyboard().type("hea");
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().locator("main h1")).hasText("Health");
        assertThat(visit.page().locator(".state")).hasText("up");
        visit.picture("health");
        visit.page().keyboard().press("g");
        visit.page().keyboard().press("k");
        assertThat(visit.page().locator("main h1")).hasText("Keys & limits");
        visit.picture("keys");
    }
}
