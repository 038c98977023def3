package io.edrs.reasoning.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.proof.Combination;
import io.edrs.reasoning.proof.Linear;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private static Reckoning.Outcome outcome(String told, String asked) {
        return Reckoning.of(Arrays.stream(told.split("(?<=\\.) ")).toList(), asked, WITHIN).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada has 3 apples. Ben has twice as many as Ada. | How many does Ben have? | 6
            Ada has three apples. Ben has 4 more apples than Ada. Cy has half as many apples as Ben. Dan has 2 fewer apples than Ada. | How many apples does Dan have? | 1
            Ada has 3 apples. Ben has 5 more than Ada. | How many apples do Ada and Ben have together? | 11
            Ada has 3 apples. Ben has 5 more than Ada. | How many do they have in total? | 11
            Ada and Ben have 10 marbles together. Ada has 2 more marbles than Ben. | How many marbles does Ben have? | 4
            Ben is 12 years old. Ada is 3 years older than Ben. Cy is twice as old as Ada. | How old is Cy? | 30
            Ben is 12 years old. Ada is 3 years older than Ben. | Is Ben younger than Ada? | true
            The pen costs 3 euros. The book costs 4 euros more than the pen. | How much does the book cost? | 7
            Ada has 3 apples. Ben has 9 apples. | How many more apples does Ben have than Ada? | 6 more
            Ada has at least 5 coins. Ben has 2 more coins than Ada. | Does Ben have more than 6 coins? | true
            Ada has at least 5 coins. Ben has 2 more coins than Ada. | Does Ben have exactly 5 coins? | false
            Ada has at least 5 coins. Ben has 2 more coins than Ada. | How many coins does Ben have? | unknown
            Ada has at least 5 coins. | Does Ada have more than 6 coins? | unknown
            Ada has more coins than Ben. Ben has more coins than Cy. | Does Ada have more coins than Cy? | true
            Ada has 3 apples. Ben has half as many apples as Ada. | How many apples does Ben have? | 3/2
            Ada has 3 apples. Ben has 2 more apples than Ada. Cy has 9 apples. Ben has 7 apples. | How many apples does Cy have? | contradiction
            """)
    void worksOut(String told, String asked, String answer) {
        var outcome = outcome(told, asked);
        assertThat(outcome.verdict().equals("value") ? outcome.told() : outcome.verdict()).isEqualTo(answer);
        assertThat(outcome.shown().accepted()).isTrue();
        assertThat(outcome.shown().combinations().isEmpty()).isEqualTo(answer.equals("unknown"));
    }

    @Test
    void namesOnlyWhatContradictsItself() {
        assertThat(outcome("Cy has 9 apples. Ada has 3 apples. Ben has 2 more apples than Ada. Ben has 7 apples.", "How many apples does Cy have?").used()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada has 3 apples. Ada gives Ben 2 apples. | How many apples does Ben have?
            Ada has 3 apples. Ada ate 2 apples. | How many apples does Ada have?
            Ada had 5 apples. Ada has 3 apples. | How many apples does Ada have?
            Ada bought 5 apples. Ben bought 2 more apples than Ada. | How many apples does Ben have?
            Ada has 3 apples in the kitchen. Ben has 2 more apples than Ada. | How many apples does Ben have?
            Ada and Ben have 3 apples. | How many apples does Ben have?
            Ada sleeps. Ben has 2 apples. | How many apples does Ben have?
            """)
    void refusesWhatItCannotReadWhole(String told, String asked) {
        assertThat(Reckoning.of(Arrays.stream(told.split("(?<=\\.) ")).toList(), asked, WITHIN)).isEmpty();
    }

    @Test
    void aChangedSumIsRefused() {
        var shown = outcome("Ada has 3 apples. Ben has twice as many as Ada.", "How many does Ben have?").shown().combinations().getFirst();
        for (var i = 0; i < shown.times().size(); i++) {
            var changed = new ArrayList<>(shown.times());
            changed.set(i, changed.get(i).add(BigInteger.ONE));
            var one = new Combination(shown.of(), changed);
            assertThat(one.fault().isPresent() || shown.of().get(i).times().isEmpty()).isTrue();
        }
        var number = new Linear(Map.of(), BigInteger.ONE.negate(), "<=");
        assertThat(new Combination(List.of(number), List.of(BigInteger.ONE)).fault()).isPresent();
        assertThat(new Combination(List.of(number), List.of(BigInteger.ONE.negate())).fault()).isPresent();
    }
}
