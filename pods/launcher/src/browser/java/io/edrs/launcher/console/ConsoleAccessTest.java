package io.edrs.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every section for everybody: nothing serious by the rules of axe (WCAG 2.2 A and AA), in both lights, on a desk and in a hand. */
@Tag("browser")
class ConsoleAccessTest {

    private static final List<String> SECTIONS = List.of("chat", "flow", "memory", "documents", "persona", "proofs", "waiting", "health", "keys");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String FITS = "() => document.documentElement.scrollWidth <= innerWidth";

    private static Chromium chromium;

    private static String held;

    /** Something in every section. */
    @BeforeAll
    static void furnish() {
        chromium = Chromium.open();
        var system = ConsoleSystem.shared();
        system.approval("Close the north gate", "From six to eight, for the crane.");
        var asker = system.keyFor("asker", "unlimited", "ask");
        system.handedOver(asker, "Which pod remembers what was said?", "I want to talk to a human about the north gate.");
        held = system.handedOver(asker, "What is the cache port of the Vector Store?", "And to one about the crane.");
        var mine = system.call(system.key(), "GET", "/api/v1/handovers?state=waiting", null).path("handovers");
        mine.forEach(item -> {
            if (item.path("conversationId").asText().equals(held)) {
                system.call(system.key(), "POST", "/api/v1/handovers/" + item.path("id").asText() + "/takings", Map.of());
            }
        });
        system.call(system.key(), "POST", "/api/v1/conversations/" + held + "/replies", Map.of("text", "The crane is free at noon."));
        system.call(system.key(), "PUT", "/api/v1/personas/otto", Map.of("name", "Otto", "duties", List.of("Know the cranes."), "skills", List.of("cranes")));
        var conversation = system.call(asker, "POST", "/api/v1/conversations", Map.of()).path("conversationId").asText();
        system.call(asker, "POST", "/api/v1/conversations/" + conversation + "/messages", Map.of("text", "How does the tonnage of the ferry Corran compare with that of the ferry Islay, and why does one carry more trucks in winter?"));
        Poison.into(system.brokerUrl());
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, 900, desk", "DARK, 1440, 900, night", "LIGHT, 390, 844, phone", "DARK, 390, 844, phone-night"})
    void nothingSeriousIsFound(ColorScheme colours, int width, int height, String name) {
        try (var visit = new Visit(chromium, ConsoleSystem.shared(), width, height, colours, true)) {
            visit.page().navigate(ConsoleSystem.shared().address() + "/");
            visit.page().getByLabel("API key").waitFor();
            judge(visit, "login");
            visit.logIn();
            visit.page().getByLabel("Your question").fill("What is the cache port of the Vector Store?");
            visit.page().keyboard().press("Enter");
            visit.page().locator(".citation").first().click();
            judge(visit, "answer");
            visit.picture(name + "-answer");
            visit.page().keyboard().press("Escape");
            aProof(visit, name);
            visit.page().evaluate("to => { location.hash = '#/chat/' + to }", held);
            visit.page().getByLabel("Your reply").waitFor();
            visit.page().locator(".by-person").waitFor();
            judge(visit, "held");
            visit.picture(name + "-held");
            for (var section : SECTIONS) {
                visit.go(section);
                if (section.equals("proofs")) {
                    visit.button("Prove").click();
                    visit.page().locator(".proof").waitFor();
                }
                judge(visit, section);
                visit.picture(name + "-" + section);
            }
            dialogs(visit, name);
        }
    }

    /** What an answer follows from, and how it came about. */
    private static void aProof(Visit visit, String name) {
        visit.page().getByLabel("Your question").fill("All cats purr. Tom is a cat. Does Tom purr?");
        visit.page().keyboard().press("Enter");
        var answer = visit.page().locator(".answer").last();
        answer.getByText("Tom purrs").waitFor();
        answer.getByText("considered").click();
        visit.page().getByLabel("Proof of the answer").waitFor();
        judge(visit, "proof of an answer");
        visit.picture(name + "-answer-proof");
        visit.page().keyboard().press("Escape");
        answer.getByText("how it came about").click();
        visit.page().locator(".events-tree").waitFor();
        judge(visit, "trace");
        visit.picture(name + "-trace");
    }

    private static void dialogs(Visit visit, String name) {
        visit.go("keys");
        visit.button("New key").click();
        visit.page().getByRole(AriaRole.DIALOG).getByLabel("Name").waitFor();
        judge(visit, "new key");
        visit.picture(name + "-new-key");
        visit.page().keyboard().press("Escape");
        visit.page().keyboard().press("Control+k");
        visit.page().getByRole(AriaRole.DIALOG).waitFor();
        judge(visit, "finding");
        visit.picture(name + "-finding");
    }

    private static void judge(Visit visit, String where) {
        var found = new AxeBuilder(visit.page()).setLegacyMode(true).analyze();
        assertThat(found.getPasses()).as("%s was judged", where).hasSizeGreaterThan(10);
        assertThat(found.getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact())).map(ConsoleAccessTest::told).toList()).as(where).isEmpty();
        assertThat(visit.page().evaluate(FITS)).as("%s fits the screen's width", where).isEqualTo(true);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList();
    }
}
