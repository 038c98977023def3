package io.edrs.memory.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

    private static final Claims CLAIMS = new Claims();
    private static final Instant SAID = Instant.parse("2026-05-14T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I live in Hamburg.|user home Hamburg
            I'm living in a small flat near Kiel now|user home small flat near Kiel
            Well, we moved to Leipzig in March.|user home Leipzig @2026-03-01
            We moved from Bonn to Cologne last year|user home Cologne @2025-01-01
            My sister Ann works at Siemens.|user sister Ann; Ann employer Siemens
            Ann is my sister.|user sister Ann
            my brother lives in Oslo|brother home Oslo
            I work as a nurse at the Charité.|user job nurse; user employer Charité
            I joined Acme in 2021|user employer Acme @2021-01-01
            I like green tea.|user likes green tea
            I really love hiking in the Alps, especially in autumn|user likes hiking in the Alps
            I hate coriander|user dislikes coriander
            I don't like jazz.|user dislikes jazz
            I prefer trains over planes.|user prefers trains
            My favourite colour is blue.|user favourite colour blue
            My doctor's name is Lena Falk.|doctor name Lena Falk
            My dog is called Bruno.|dog name Bruno
            I'm 34 years old|user age 34
            I am allergic to peanuts and shellfish.|user allergy peanuts and shellfish
            I'm a carpenter.|user is a carpenter
            I am vegetarian.|user is vegetarian
            I have two cats|user has cats
            I no longer live in Hamburg.|-user home Hamburg
            I don't work at Acme anymore.|-user employer Acme
            I'm not vegetarian anymore|-user is vegetarian
            I used to live in Rome|-user home Rome
            I stopped playing tennis|-user plays tennis
            I left Siemens in April.|-user employer Siemens @2026-04-01
            I live in Kiel and I work for Raytec.|user home Kiel; user employer Raytec
            Paul works at Bosch and he lives in Ulm.|Paul employer Bosch; Paul home Ulm""")
    void readsClaims(String text, String expected) {
        var read = CLAIMS.read(text, SAID, said -> false);
        assertThat(read.claims().stream().map(ClaimsTest::show).collect(Collectors.joining("; "))).as("%s", read.rejected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where do I live?|question
            What is my sister's name|question
            Please tell me about Hamburg.|request
            If I live in Hamburg I need a boat.|hypothetical
            I would like a coffee.|hypothetical
            You said I live in Hamburg.|said_by_others
            I will move to Berlin.|not_yet
            We are moving to Berlin next month.|not_yet
            I am tired.|passing_state
            I have a question.|no_value
            Thanks a lot!|small_talk
            The weather is bad today.|no_subject
            I walked to the shop and bought bread.|no_pattern""")
    void saysWhyASentenceClaimsNothing(String text, String reason) {
        var read = CLAIMS.read(text, SAID, said -> false);
        assertThat(read.claims()).isEmpty();
        assertThat(read.rejected()).extracting(Reading.Rejected::reason).containsExactly(reason);
    }

    @Test
    void theSystemsOwnWordsAreNoEvidence() {
        var read = CLAIMS.read("I live in a yellow submarine. I like tea.", SAID, "as you said i live in a yellow submarine"::contains);
        assertThat(read.claims()).extracting(ClaimsTest::show).containsExactly("user likes tea");
        assertThat(read.rejected()).extracting(Reading.Rejected::reason).containsExactly("own_words");
    }

    @Test
    void spansAreThoseOfTheClause() {
        var text = "Hello there. By the way, I live in Kiel, and my dog is called Bruno.";
        var read = CLAIMS.read(text, SAID, said -> false);
        assertThat(read.claims()).extracting(claim -> text.substring(claim.begins(), claim.ends()))
                .containsExactly("I live in Kiel", "my dog is called Bruno.");
        assertThat(read.sentences()).isEqualTo(2);
    }

    @Test
    void opinionsOfOneThingExcludeEachOther() {
        var likes = CLAIMS.read("I like tea", SAID, said -> false).claims().getFirst();
        var hates = CLAIMS.read("I hate the tea.", SAID, said -> false).claims().getFirst();
        assertThat(likes.slot()).isEqualTo(hates.slot());
        assertThat(likes.content()).isNotEqualTo(hates.content());
        assertThat(CLAIMS.read("I like coffee", SAID, said -> false).claims().getFirst().slot()).isNotEqualTo(likes.slot());
    }

    @Test
    void takesAnyText() {
        for (var text : new String[] {"", " ", "\u0000", "I", "My", "...", "I live in", "Моя сестра живёт в Киеве.", "I live in x".repeat(5000), "😀 I like 😀"}) {
            assertThat(CLAIMS.read(text, SAID, said -> false)).isNotNull();
        }
    }

    private static String show(Claim claim) {
        return "%s%s %s %s%s".formatted(claim.holds() ? "" : "-", claim.subject(), claim.attribute(), claim.value(),
                claim.since() == null ? "" : " @" + claim.since().toString().substring(0, 10));
    }
}
