package io.edrs.reasoning.causal;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.causal.CausalQuestion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways people ask for causes. */
class CausalQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Does the price affect sales?; price; sales", "Is the price a cause of the sales?; price; sales", "Are sales driven by the price?; price; sales",
        "What is the impact of the price on sales?; price; sales", "What effect does the price have on sales?; price; sales",
        "How does the price influence sales?; price; sales", "How much does price change the sales?; price; sales", "Can smoking cause lung cancer?; smoking; lung cancer"})
    void effects(String question, String cause, String outcome) {
        assertThat(CausalQuestion.read(question)).contains(new CausalQuestion(Kind.EFFECT, cause, outcome, "", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "What if the discount had not been there?; discount; ''; not", "What would have happened to the sales if the discount hadn't happened?; discount; sales; not",
        "Would sales have risen if the discount had not happened?; discount; sales; not", "What would the sales have been without the discount?; discount; sales; not",
        "What would sales have been if the price had been 12?; price; sales; 12", "What if the price had been 12?; price; ''; 12",
        "What would have happened to sales if the price had been 12?; price; sales; 12", "What if the rain had not happened, would the grass still have been?; rain; grass; not"})
    void hindsight(String question, String cause, String outcome, String value) {
        assertThat(CausalQuestion.read(question)).contains(new CausalQuestion(Kind.HINDSIGHT, cause, outcome, value, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "What caused the rise of the latency?; latency; true", "What is responsible for the sharp drop in sales?; sales; false", "Why did sales go down?; sales; false",
        "What made the latency spike?; latency; true", "What caused the latency to rise?; latency; true", "Why has the latency gone up?; latency; true"})
    void change(String question, String outcome, boolean rise) {
        assertThat(CausalQuestion.read(question)).contains(new CausalQuestion(Kind.ROOT_CAUSE, "", outcome, "", rise));
    }

    @Test
    void otherQuestionsAreNone() {
        assertThat(CausalQuestion.read("What is the price of the lamp?")).isEmpty();
        assertThat(CausalQuestion.read("Was the plan approved by the board?")).isEmpty();
        assertThat(CausalQuestion.read("What would you recommend?")).isEmpty();
    }
}
