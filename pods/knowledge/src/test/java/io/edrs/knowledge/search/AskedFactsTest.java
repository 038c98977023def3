package io.edrs.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.ListedFacts;
import io.edrs.knowledge.TextShelf;
import io.edrs.schema.knowledge.StatedFact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims with dates beside the passages found; seen from 1 June 2026. */
class AskedFactsTest {

    private final TextShelf shelf = new TextShelf();
    private final AskedFacts facts = new AskedFacts(new ListedFacts(shelf), Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who is the director of Atlas?                | Maria Chen
            Who was the director of Atlas in 2020?       | Ann Lee
            Who was the director of Atlas in March 2021? | Ann Lee
            Who was the director of atlas in May 2023?   | Maria Chen
            """)
    void theClaimThatHoldsOnTheDayAnswers(String question, String value) {
        shelf.put("acme", "a.md", "The director of Atlas was Ann Lee from 2019 to 2021.", "The director of Atlas is Maria Chen since 2022.");
        assertThat(facts.of("acme", question)).singleElement().satisfies(fact -> {
            assertThat(fact.value()).isEqualTo(value);
            assertThat(fact.passageId()).isNotBlank();
            assertThat(fact.sentence()).contains(value);
        });
    }

    @Test
    void whatHasNoDatesAndWhatIsNotAskedForIsLeftOut() {
        shelf.put("acme", "a.md", "The director of Atlas is Maria Chen since 2022.", "The colour of the pump is red.");
        assertThat(facts.of("acme", "What is the colour of the pump?")).isEmpty();
        assertThat(facts.of("acme", "What is the budget of Atlas?")).isEmpty();
        assertThat(facts.of("acme", "Who was the director of Atlas in 2015?")).isEmpty();
        assertThat(facts.of("acme", "")).isEmpty();
        assertThat(facts.of("other", "Who is the director of Atlas?")).isEmpty();
        assertThat(new AskedFacts(null, Clock.systemUTC()).of("acme", "Who is the director of Atlas?")).isEqualTo(List.<StatedFact>of());
    }
}
