package io.edrs.knowledge.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.StoredPassage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {

    private final ClaimReader reader = new ClaimReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The port of the Vector Store is 19530.|Vector Store|port|19530|true",
        "Atlas's budget is 4,000 euros.|Atlas|budget|4,000 euros|true",
        "Maria Chen is the director of Atlas.|Atlas|director|Maria Chen|true",
        "Maria Chen leads Project Atlas.|Maria Chen|leads|Project Atlas|false",
        "The pump was made in Turin.|The pump|made in|Turin|true",
        "The office is located in Linz.|The office|located in|Linz|true",
        "Kafka is a message broker.|Kafka|is|a message broker|false"})
    void readsPlainSentences(String sentence, String subject, String attribute, String value, boolean single) {
        assertThat(reader.ofSentence(sentence)).hasValueSatisfying(claim -> {
            assertThat(claim.subject()).isEqualTo(subject);
            assertThat(claim.attribute()).isEqualTo(attribute);
            assertThat(claim.value()).isEqualTo(value);
            assertThat(claim.single()).isEqualTo(single);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is the port of the Vector Store 19530?", "The port of the store is not 19530.", "The port may be 19530.", "It is red.",
        "Perhaps Maria Chen leads Atlas.", "насос сделан в Турине.", "", "!!!", "Run it.", "ポンプは赤い。"})
    void leavesTheRestAlone(String sentence) {
        assertThat(reader.ofSentence(sentence)).isEmpty();
    }

    @Test
    void readsWhenItHolds() {
        var since = reader.ofSentence("The director of Atlas is Maria Chen since March 2024.").orElseThrow();
        assertThat(since.value()).isEqualTo("Maria Chen");
        assertThat(since.validity().from()).isEqualTo(LocalDate.of(2024, 3, 1));
        var between = reader.ofSentence("The director of Atlas was Ann Lee from 2019 to 2021.").orElseThrow();
        assertThat(between.validity().until()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(between.validity().overlaps(since.validity())).isFalse();
        var year = reader.ofSentence("The director of Atlas was Ann Lee in 2020.").orElseThrow();
        assertThat(year.validity().holdsOn(LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(year.validity().holdsOn(LocalDate.of(2021, 1, 1))).isFalse();
        var never = reader.ofSentence("The director of Atlas is Maria Chen since 31 February 2024.").orElseThrow();
        assertThat(never.validity().from()).isNull();
    }

    @Test
    void readsRowsAndLines() {
        assertThat(reader.of(passage("table", "Ports › Vector Store", "Service: Vector Store | Port: 19530 | Cache: Redis")))
                .extracting(Claim::subject, Claim::attribute, Claim::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Vector Store", "Port", "19530"), org.assertj.core.groups.Tuple.tuple("Vector Store", "Cache", "Redis"));
        assertThat(reader.of(passage("table", "Figures › row 1", "Year: 2020 | Sales: 5"))).singleElement().satisfies(claim ->
                assertThat(claim.subject()).isEqualTo("Year 2020"));
        assertThat(reader.of(passage("table", "Pump › Colour", "Colour: red"))).singleElement().satisfies(claim ->
                assertThat(claim.subject()).isEqualTo("Pump"));
        assertThat(reader.of(passage("list", "Pump", "- Colour: red\n- Weight: 4 kg"))).extracting(Claim::attribute).containsExactly("Colour", "Weight");
        assertThat(reader.of(passage("code", "", "a: b\nThe port of x is 1."))).isEmpty();
        assertThat(reader.of(passage("table", "", "x ".repeat(5_000)))).isEmpty();
    }

    @Test
    void severalValuesAtOnceAreNoSingleOnes() {
        var claims = reader.of(passage("prose", "", "The colour of the flag is red. The colour of the flag is blue. The size of the flag is small."));
        assertThat(ClaimReader.several(claims)).containsExactly("flag|colour");
    }

    @Test
    void keysForgetWhatDoesNotMatter() {
        assertThat(Keys.of("The  Vector-Store,")).isEqualTo(Keys.of("vector-store"));
        assertThat(Keys.name("The  Kettle-Bay,")).isEqualTo(Keys.name("Kettle Bay")).isEqualTo("kettle bay");
        assertThat(Keys.of("2026-01-01")).isEqualTo("2026-01-01");
        assertThat(Keys.of("4,000 euros")).isEqualTo("4000 euros");
        assertThat(Keys.of("3.5 %")).isEqualTo("3.5 %");
        assertThat(Keys.attribute("Ports")).isEqualTo("port");
        assertThat(Keys.of("насос")).isEqualTo("насос");
        assertThat(Keys.of("…")).isEmpty();
    }

    private static StoredPassage passage(String kind, String place, String text) {
        return new StoredPassage("d.1.0", "d", 1, 0, 0, "d", "Document", place, kind, text);
    }
}
