package io.edrs.ai.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinkingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<think>hm</think> Yes.|Yes.|hm",
        "No tags at all.|No tags at all.|''",
        "a < b and <b>bold</b>|a < b and <b>bold</b>|''",
        "One<THINK>x</Think>two|Onetwo|x",
        "<thinking>one</thinking>A<think>two</think>B|AB|onetwo",
        "<think>never closed|''|never closed",
        "Ends with <thi|Ends with <thi|''"})
    void keepsThinkingApartHoweverThePiecesAreCut(String whole, String answer, String thinking) {
        for (int size = 1; size <= whole.length(); size++) {
            var text = new Thinking();
            var streamed = new StringBuilder();
            for (int from = 0; from < whole.length(); from += size) {
                streamed.append(text.answerOf(whole.substring(from, Math.min(from + size, whole.length()))));
            }
            streamed.append(text.rest());
            assertThat(streamed.toString().strip()).isEqualTo(answer).isEqualTo(text.answer());
            assertThat(text.thinking()).isEqualTo(thinking);
        }
    }

    @Test
    void takesThinkingTheEndpointKeepsApart() {
        var text = new Thinking();
        text.think("hm");
        assertThat(text.answerOf("Yes")).isEqualTo("Yes");
        assertThat(text.thinking()).isEqualTo("hm");
    }
}
