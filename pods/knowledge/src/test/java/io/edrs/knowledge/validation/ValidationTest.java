package io.edrs.knowledge.validation;

import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.ListedFacts;
import io.edrs.knowledge.ShelfPassages;
import io.edrs.knowledge.TextShelf;
import io.edrs.knowledge.WordVectors;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.knowledge.ValidationRequested;
import io.edrs.schema.knowledge.VerdictReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private final TextShelf shelf = new TextShelf();
    private final ListedFacts facts = new ListedFacts(shelf);
    private final Validation validation = new Validation(new FactCheck(facts), new TextCheck(new ShelfPassages(shelf), new WordVectors()), CLOCK);

    @BeforeEach
    void fill() {
        shelf.put("acme", "a.md", "The colour of the pump is red.", "The director of Atlas was Ann Lee from 2019 to 2021.",
                "Nobody enters the boiler room without a helmet during the 3 winter months.", "The cellar never floods in spring.");
        shelf.put("acme", "b.md", "table @ Ports › Vector Store @ Service: Vector Store | Port: 19530");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The colour of the pump is red.|supported|agreement",
        "The pump's colour is Red|supported|agreement",
        "The port of the Vector Store is 19530.|supported|agreement",
        "The port of the Vector Store is 8080.|contradicted|contradiction",
        "The colour of the pump is green.|contradicted|contradiction",
        "The director of Atlas is Ann Lee.|stale|staleness",
        "The director of Atlas was Ann Lee in 2020.|supported|agreement",
        "The cellar floods in spring.|contradicted|contradiction",
        "The cellar never floods in spring.|supported|agreement",
        "Nobody enters the boiler room without a helmet during the 4 winter months.|contradicted|contradiction",
        "The moon is made of cheese.|unknown|silence",
        "насос красный|unknown|silence",
        "the|unknown|silence"})
    void judges(String claim, String verdict, String reason) {
        var found = validation.judge("acme", claim, null);
        assertThat(found.verdict()).as(found.toString()).isEqualTo(verdict);
        assertThat(found.reasons()).extracting(VerdictReason::kind).contains(reason);
        assertThat(found.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void judgesAsOfADay() {
        assertThat(validation.judge("acme", "The director of Atlas is Ann Lee.", "2020-02-02").verdict()).isEqualTo("supported");
        refused(KernelError.REQUEST_INVALID, () -> validation.judge("acme", "The director of Atlas is Ann Lee.", "2020-02-30"));
    }

    @Test
    void sourcesThatDisagreeAreWeighedByTheirStanding() {
        shelf.put("acme", "c.md", "The colour of the pump is green.");
        var even = validation.judge("acme", "The colour of the pump is red.", null);
        assertThat(even.verdict()).isEqualTo("unknown");
        assertThat(even.reasons()).extracting(VerdictReason::kind).contains("agreement", "contradiction");
        facts.states().put("a.md", "accepted");
        assertThat(validation.judge("acme", "The colour of the pump is red.", null).verdict()).isEqualTo("supported");
        facts.states().put("a.md", "rejected");
        assertThat(validation.judge("acme", "The colour of the pump is red.", null).verdict()).isEqualTo("contradicted");
    }

    @Test
    void otherTenantsKnowNothingOfIt() {
        assertThat(validation.judge("globex", "The colour of the pump is red.", null).verdict()).isEqualTo("unknown");
        var answer = new ValidationHandler(validation).handle(SampleEvents.of("globex", new ValidationRequested("The colour of the pump is red.", ""))).getFirst();
        assertThat(answer.verdict()).isEqualTo("unknown");
        refused(KernelError.NOT_PERMITTED, () -> new ValidationController(validation).judge(new Caller("acme", "x", Set.of("ingest")),
                new ValidationController.Question("x", null)));
        refused(KernelError.REQUEST_INVALID, () -> validation.judge("acme", " ", null));
        refused(KernelError.REQUEST_INVALID, () -> validation.judge("acme", "x".repeat(100_000), null));
    }
}
