package io.edrs.reasoning.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Core;
import io.edrs.reasoning.Verdict;
import io.edrs.reasoning.Verification;
import io.edrs.reasoning.Verifier;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceVerifierTest {

    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence("passage", "a", "services.md", "Service: Vector Store | Cache port: 6384 | Owner: Ada Brown", 0.9),
            new Evidence("passage", "b", "falcon.md", "Project Falcon started in March 2019. It is not open to the public.", 0.8));

    @Test
    void supportsWhatTheEvidenceSays() {
        assertThat(states("The cache port of the Vector Store is 6384. Falcon began in March 2019.")).containsExactly("supported", "supported");
    }

    @Test
    void contradictsOtherNumbersAndNegations() {
        assertThat(states("The cache port of the Vector Store is 6385. Falcon is open to the public.")).containsExactly("contradicted", "contradicted");
    }

    @Test
    void dropsWhatNothingSupports() {
        var checked = verify("The owner of the Vector Store is Ada Brown. Ada Brown lives in Paris with two cats.");
        assertThat(checked.text()).isEqualTo("The owner of the Vector Store is Ada Brown.");
        assertThat(checked.clean()).isFalse();
        assertThat(checked.verdicts().getLast().state()).isEqualTo(Verdict.UNSUPPORTED);
    }

    private static final List<Evidence> ROBOTS = List.of(
            new Evidence("passage", "r1", "robots.md", "Robots > Prices\nRobot: Heron | Price in EUR: 48500 | Warranty in months: 36 | Delivery in weeks: 10 | Made by: Ada Brown", 0.9),
            new Evidence("passage", "r2", "robots.md", "Robots > Prices\nRobot: Wren | Price in EUR: 61200 | Warranty in months: 24 | Delivery in weeks: 14 | Made by: Ben Clark", 0.9),
            new Evidence("passage", "r3", "robots.md", "Robots\nHeron carries up to 800 kg. It was released on 3 March 2025. Nobody enters its cell without the red key. The hall is 1.2 km long.", 0.9));

    @ParameterizedTest
    @ValueSource(strings = {"Heron costs 48,500 EUR.", "The warranty of Heron is 3 years.", "Wren is delivered in 98 days.", "Heron carries up to 0.8 t.",
        "Heron was released on 2025-03-03.", "Heron was released in March 2025.", "The hall is 1200 m long.", "The price in EUR of Wren is 61200.",
        "Heron costs 48500 EUR and Wren 61200 EUR, together 109,700 EUR.", "Robot: Heron, Wren."})
    void acceptsWhatIsTheSame(String sentence) {
        assertThat(Core.get(Verifier.class).verify(sentence, ROBOTS).verdicts()).allSatisfy(verdict -> assertThat(verdict.state()).as(verdict.reason()).isEqualTo(Verdict.SUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Heron costs 48,600 EUR.", "Heron costs 48500 USD.", "The warranty of Heron is 36 weeks.", "The warranty in weeks of Heron is 36.",
        "The delivery of Wren in weeks is 24.", "Wren costs 48500 EUR.", "Heron carries up to 800 g.", "Heron was released on 4 March 2025.",
        "Heron was not released on 3 March 2025.", "Heron is made by Ben Clark.", "The hall is 1.2 miles long.", "Everybody enters its cell without the red key.",
        "Heron costs 48500 EUR and Wren 61200 EUR, together 119,700 EUR.", "Kestrel carries up to 800 kg.", "Robot: Heron, Kestrel.", "3: Heron, Wren."})
    void rejectsWhatDiffers(String sentence) {
        assertThat(Core.get(Verifier.class).verify(sentence, ROBOTS).clean()).isFalse();
    }

    @Test
    void holdsCitationsAgainstTheEvidence() {
        var quote = "Robot: Heron | Price in EUR: 48500 | Warranty in months: 36 | Delivery in weeks: 10 | Made by: Ada Brown";
        assertThat(cited(new Citation("robots.md", "Robots > Prices", quote, 1)).clean()).isTrue();
        assertThat(cited(new Citation("others.md", "Robots > Prices", quote, 1)).faults()).containsExactly("There is no evidence from others.md.");
        assertThat(cited(new Citation("robots.md", "Robots > Other", quote, 1)).faults()).singleElement().asString().contains("elsewhere than at Robots > Other");
        assertThat(cited(new Citation("robots.md", "Robots > Prices", quote.replace("48500", "48600"), 1)).faults()).hasSize(1);
        assertThat(cited(new Citation("robots.md", "Robots", "The hall is 1.2 km long.", 1)).verdicts()).extracting(Verdict::state).doesNotContain(Verdict.SUPPORTED);
    }

    @Test
    void aKnownFactContradicts() {
        var evidence = List.of(ROBOTS.getFirst(), new Evidence("fact", "f", "", "The price of Heron is 50000 EUR.", 1));
        assertThat(Core.get(Verifier.class).verify("The price of Heron is 48500 EUR.", evidence).verdicts()).singleElement()
                .satisfies(verdict -> assertThat(verdict.reason()).isEqualTo("a known fact says otherwise"));
        var maker = List.of(ROBOTS.getFirst(), new Evidence("fact", "f", "", "Heron is made by Ben Clark.", 1));
        assertThat(Core.get(Verifier.class).verify("Heron is made by Ada Brown.", maker).clean()).isFalse();
    }

    @Test
    void listsRestOnSeveralPlaces() {
        var evidence = List.of(new Evidence("passage", "i", "med.txt", "MED 301\nPrerequisites of MED 301:\n- algebra\n- Latin\n- statistics\nPrerequisites of MED 301:\n", 1));
        assertThat(Core.get(Verifier.class).verify("Prerequisites of MED 301: algebra, Latin, statistics.", evidence).verdicts()).singleElement()
                .satisfies(verdict -> assertThat(verdict.state()).as(verdict.reason()).isEqualTo(Verdict.SUPPORTED));
    }

    private static Verification cited(Citation citation) {
        return Core.get(Verifier.class).verify("The price of Heron is 48500 EUR.", List.of(citation), ROBOTS);
    }

    private static List<String> states(String answer) {
        return verify(answer).verdicts().stream().map(Verdict::state).toList();
    }

    private static Verification verify(String answer) {
        return Core.get(Verifier.class).verify(answer, EVIDENCE);
    }
}
