package io.edrs.launcher.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.edrs.launcher.model.ModelStub;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do in the sections beside the chat, with what was made over the interface. */
@Tag("browser")
class ConsoleSectionsTest {

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

    @Test
    void anActionIsApprovedAndAnotherRefused() {
        var good = system.approval("Send the harbour notice", "To all 41 berths, today.");
        var bad = system.approval("Delete the pier archive", "All of 1997.");
        visit.logIn().go("waiting");
        visit.picture("waiting-approvals");
        var first = visit.card("Send the harbour notice");
        first.getByLabel("Reason").fill("Go on.");
        first.getByText("Approve").click();
        assertThat(first).hasCount(0);
        var second = visit.card("Delete the pier archive");
        second.getByLabel("Reason").fill("We still need it.");
        second.getByText("Refuse").click();
        assertThat(second).hasCount(0);
        var approved = system.call(system.key(), "GET", good, null).path("approval");
        assertThat(approved.path("state").asText()).isEqualTo("approved");
        assertThat(approved.path("outcome").asText()).isEqualTo("Go on.");
        assertThat(system.call(system.key(), "GET", bad, null).path("approval").path("state").asText()).isEqualTo("refused");
    }

    @Test
    void aPersonTakesAConversationOverSpeaksAndGivesItBack() {
        var asker = system.keyFor("ann", "unlimited", "ask");
        var conversation = system.handedOver(asker, "What is the cache port of the Vector Store?", "A person, please: it is about berth seven.");
        visit.logIn(system.keyFor("bob", "unlimited", "ask", "assist")).go("waiting");
        var card = visit.card("berth seven");
        assertThat(card).containsText("Answered last");
        visit.picture("handed-over");
        card.getByText("Take it").click();
        assertThat(visit.page().getByLabel("Your reply")).isVisible();
        assertThat(visit.page().locator(".answer .text").first()).containsText("6384");
        try (var ann = new Visit(chromium, system, 390, 844, ColorScheme.DARK, false)) {
            ann.logIn(asker).page().evaluate("to => { location.hash = '#/chat/' + to }", conversation);
            assertThat(ann.page().locator(".holding")).containsText("A person has this conversation");
            ann.page().getByLabel("Your question").fill("Is berth seven free tonight?");
            ann.page().keyboard().press("Enter");
            assertThat(visit.page().locator(".question").last()).containsText("Is berth seven free tonight?");
            visit.page().getByLabel("Your reply").fill("It is, from six on. The code of the gate is 4411.");
            visit.page().keyboard().press("Enter");
            assertThat(ann.page().locator(".by-person").last()).containsText("from six on");
            assertThat(ann.page().locator(".by-person").last()).containsText("said by a person");
            assertThat(visit.page().locator(".by-person").last()).containsText("from six on");
            ann.picture("held-asker-phone-night");
            visit.picture("held-holder");
            visit.page().getByText("Give it back").click();
            assertThat(visit.page().getByLabel("Your reply")).hasCount(0);
            assertThat(ann.page().locator(".holding")).hasCount(0);
            ann.page().getByLabel("Your question").fill("What is the cache port of the Vector Store?");
            ann.page().keyboard().press("Enter");
            assertThat(ann.page().locator(".answer").last()).containsText("6384");
            assertThat(ann.page().locator(".by-person")).hasCount(1);
            assertThat(ann.complaints()).isEmpty();
        }
        // What is no longer one's own to read, the browser says.
        visit.complaints().removeIf(line -> line.contains("404"));
    }

    @Test
    void aGapIsSeenAndDismissed() {
        var conversation = system.call(system.key(), "POST", "/api/v1/conversations", Map.of()).path("conversationId").asText();
        system.call(system.key(), "POST", "/api/v1/conversations/" + conversation + "/messages", Map.of("text", "How does the tonnage of the ferry Brannock compare with that of the ferry Ullswick, and why does one carry more trucks in winter?"));
        visit.logIn().go("waiting");
        var card = visit.card("tonnage of the ferry Brannock");
        for (var tries = 0; tries < 30 && card.count() == 0; tries++) {
            visit.page().reload();
            visit.page().getByText("Gaps").waitFor();
            visit.page().waitForFunction("() => !document.querySelector('main [aria-busy=true]')");
        }
        assertThat(card).containsText("lowest confidence");
        visit.picture("gaps");
        card.getByText("Dismiss").click();
        assertThat(card).hasCount(0);
    }

    @Test
    void aProofIsATreeThatFolds() {
        visit.logIn().go("proofs");
        visit.button("Example 1").click();
        visit.button("Prove").click();
        var tree = visit.page().locator(".proof");
        assertThat(tree.locator(".given")).hasCount(2);
        assertThat(visit.page().locator(".verdict")).containsText("true");
        var steps = tree.locator(".step").count();
        assertThat(steps).isEqualTo(3);
        visit.picture("proof-tree");
        tree.locator(".fold").first().press("Enter");
        assertThat(tree.locator(".step")).hasCount(1);
        tree.locator(".fold").first().press("Enter");
        assertThat(tree.locator(".step")).hasCount(steps);
        visit.page().getByText("How it was read").click();
        assertThat(visit.page().locator(".pairs code").first()).isVisible();
    }

    @Test
    void aChainIsShownDownToEveryPremiseWhateverWasFoldedBefore() {
        visit.logIn().go("proofs");
        var premises = visit.page().getByLabel("Premises and question");
        premises.fill("Every manager is an employee. All employees are insured. Ada is a manager. Is Ada insured?");
        visit.button("Prove").click();
        var tree = visit.page().locator(".proof");
        assertThat(tree.locator(".given")).hasCount(3);
        tree.locator(".fold").nth(1).press("Enter");
        assertThat(tree.locator(".given")).hasCount(1);
        premises.fill("Every ferry is a vessel. All vessels are inspected. Juno is a ferry. Is Juno inspected?");
        visit.button("Prove").click();
        assertThat(visit.page().locator(".verdict")).containsText("Juno is inspected");
        assertThat(tree.locator(".given")).hasCount(3);
        premises.fill("The Juno is a ferry. All ferries are vessels. All vessels are inspected. If a vessel is inspected then it is safe. Is the Juno safe?");
        visit.button("Prove").click();
        assertThat(visit.page().locator(".verdict")).containsText("The Juno is safe");
        for (var given : new String[] {"The Juno is a ferry.", "All ferries are vessels.", "All vessels are inspected.", "If a vessel is inspected then it is safe."}) {
            assertThat(tree.locator(".given").filter(new Locator.FilterOptions().setHasText(given)).first()).isVisible();
        }
        visit.picture("proof-chain");
    }

    @Test
    void aKeyIsMadeUsedTurnedOverAndRevoked() {
        visit.logIn().go("keys");
        visit.button("New key").click();
        var dialog = visit.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill("harbour desk");
        dialog.getByText("assist").click();
        visit.picture("new-key");
        dialog.getByText("Make it").click();
        var secret = visit.page().locator(".secret").textContent();
        visit.picture("key-once");
        visit.page().keyboard().press("Escape");
        var row = visit.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("harbour desk"));
        assertThat(row.first()).containsText("ask, assist");
        try (var other = new Visit(chromium, system, 900, 700, ColorScheme.DARK, false)) {
            other.logIn(secret).go("keys");
            assertThat(other.page().locator(".allowance")).containsText("of 60 requests");
            other.picture("keys-limited-night");
        }
        row.first().getByText("Rotate").click();
        visit.page().locator(".secret").waitFor();
        visit.page().keyboard().press("Escape");
        assertThat(row).hasCount(2);
        for (var left = 2; left > 0; left--) {
            row.first().getByText("Revoke").click();
            visit.page().getByRole(AriaRole.DIALOG).getByText("Revoke", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(row).hasCount(left - 1);
        }
    }

    @Test
    void aDeadLetterIsReplayed() {
        Poison.into(system.brokerUrl());
        visit.logIn().go("health");
        var letters = visit.page().locator("section").filter(new Locator.FilterOptions().setHasText("Dead letters")).locator(".card")
                .filter(new Locator.FilterOptions().setHasText("memory.episodic"));
        letters.first().waitFor();
        visit.picture("dead-letters");
        letters.first().getByText("Replay").click();
        assertThat(visit.page().locator(".notice.good")).containsText("is with memory.episodic again");
        visit.page().getByText("Replay all of memory.episodic").click();
        assertThat(visit.page().locator(".notice.good")).containsText("given back to memory.episodic");
    }

    @Test
    void aPersonaIsMadeAndChanged() {
        visit.logIn().go("persona");
        visit.button("New persona").click();
        var form = visit.page().locator("form.form");
        form.getByLabel("Name").fill("Nell");
        form.getByLabel("Id").fill("nell");
        form.getByLabel("Duties, one a line").fill("Know the harbours.");
        form.getByLabel("Skills, one a line").fill("harbours\ntides");
        form.getByLabel("Greeting").fill("Good day. What is it?");
        form.getByLabel("Tone").selectOption("formal");
        visit.button("Save").click();
        assertThat(visit.page().getByText("Saved.")).isVisible();
        visit.picture("persona-editor");
        form.getByLabel("Character").fill("Dry, exact.");
        visit.button("Save").click();
        assertThat(visit.page().getByText("Saved.")).isVisible();
        var kept = system.call(system.key(), "GET", "/api/v1/personas/nell", null);
        assertThat(kept.path("character").asText()).isEqualTo("Dry, exact.");
        assertThat(StreamSupport.stream(kept.path("skills").spliterator(), false).map(one -> one.asText())).containsExactly("harbours", "tides");
        form.getByLabel("Name").fill("x".repeat(300));
        visit.button("Save").click();
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("name");
        visit.complaints().removeIf(line -> line.contains("400"));
    }
}
