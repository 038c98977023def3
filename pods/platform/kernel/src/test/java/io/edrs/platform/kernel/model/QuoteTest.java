package io.edrs.platform.kernel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final String TEXT = "I write C++ at Acme\n Ltd. and nothing else.";

    @Test
    void findsWordsAsTheyStand() {
        assertThat(Quote.of("\"acme Ltd.\"", TEXT).map(quote -> quote.in(TEXT))).contains("Acme\n Ltd");
        assertThat(Quote.of("C++", TEXT).map(quote -> quote.in(TEXT))).contains("C++");
        assertThat(Quote.of("I write C++ at Acme Ltd. and", TEXT)).contains(new Quote(0, 29));
    }

    @Test
    void findsNoPartsOfWordsAndNothingElse() {
        assertThat(Quote.of("rite", TEXT)).isEmpty();
        assertThat(Quote.of("I write C++ for Acme", TEXT)).isEmpty();
        assertThat(Quote.of(" … ", TEXT)).isEmpty();
        assertThat(Quote.of(null, TEXT)).isEmpty();
        assertThat(Quote.of("x ".repeat(1_000), TEXT)).isEmpty();
        assertThat(Quote.of(".*", TEXT)).isEmpty();
    }

    @Test
    void aListIsFoundWithinWhateverIsAroundIt() {
        assertThat(WrittenList.of("Sure: [{\"a\": 1}, 2, {\"a\": 3}] there.", 1)).hasValueSatisfying(list -> assertThat(list).hasSize(1));
        assertThat(WrittenList.of("none", 1)).isEmpty();
        assertThat(WrittenList.of("] [", 1)).isEmpty();
        assertThat(WrittenList.of("[{\"a\": }]", 1)).isEmpty();
    }

    @Test
    void pricesAreOfAMillionTokens() {
        assertThat(new ModelPrices(BigDecimal.ONE, BigDecimal.TWO).of(500_000, 250_000)).isEqualByComparingTo("1");
        assertThat(new ModelPrices(BigDecimal.ZERO, BigDecimal.ZERO).of(5, 5)).isNull();
        assertThat(ModelPrices.tokens(9)).isEqualTo(3);
    }
}
