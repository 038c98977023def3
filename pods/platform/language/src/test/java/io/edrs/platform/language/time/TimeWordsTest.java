package io.edrs.platform.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seen from Thursday, 14 May 2026. */
class TimeWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What did I do yesterday?                      | 2026-05-13 | 2026-05-14
            the day before yesterday                      | 2026-05-12 | 2026-05-13
            What happened last night?                     | 2026-05-13 | 2026-05-14
            two weeks ago                                 | 2026-04-27 | 2026-05-04
            3 days ago we met                             | 2026-05-11 | 2026-05-12
            a couple of days ago                          | 2026-05-12 | 2026-05-13
            last week                                     | 2026-05-04 | 2026-05-11
            this week                                     | 2026-05-11 | 2026-05-18
            last weekend                                  | 2026-05-09 | 2026-05-11
            last month                                    | 2026-04-01 | 2026-05-01
            last year                                     | 2025-01-01 | 2026-01-01
            on Friday                                     | 2026-05-08 | 2026-05-09
            last Thursday                                 | 2026-05-07 | 2026-05-08
            next Monday                                   | 2026-05-18 | 2026-05-19
            last spring                                   | 2025-03-01 | 2025-06-01
            last winter                                   | 2025-12-01 | 2026-03-01
            in the summer                                 | 2025-06-01 | 2025-09-01
            in summer 2024                                | 2024-06-01 | 2024-09-01
            in March                                      | 2026-03-01 | 2026-04-01
            in June                                       | 2025-06-01 | 2025-07-01
            in June 2024                                  | 2024-06-01 | 2024-07-01
            last March                                    | 2026-03-01 | 2026-04-01
            on 7 May 2026                                 | 2026-05-07 | 2026-05-08
            on the 7th of May                             | 2026-05-07 | 2026-05-08
            on May 7th, 2023                              | 2023-05-07 | 2023-05-08
            on July 4                                     | 2025-07-04 | 2025-07-05
            2026-02-28                                    | 2026-02-28 | 2026-03-01
            in 2023                                       | 2023-01-01 | 2024-01-01
            the second week of June 2025                  | 2025-06-08 | 2025-06-15
            late April                                    | 2026-04-21 | 2026-05-01
            between March and April                       | 2026-03-01 | 2026-05-01
            from 3 March 2026 to 9 March 2026             | 2026-03-03 | 2026-03-10
            after 9 May 2026                              | 2026-05-10 | 2026-05-15
            the week before 9 May 2026                    | 2026-05-02 | 2026-05-09
            two days after 9 May 2026                     | 2026-05-11 | 2026-05-12
            in the last two weeks                         | 2026-04-30 | 2026-05-15
            """)
    void meansTheseDays(String text, LocalDate from, LocalDate to) {
        assertThat(TimeWords.asked(text, TODAY).mentions()).singleElement().extracting(Mention::span).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest
    @CsvSource({"You may go and march on", "Second to none", "the fall of the house", "I sat down", "Nothing", "'1,2,3'", "十年前"})
    void findsNoTimeWhereThereIsNone(String text) {
        assertThat(TimeWords.asked(text, TODAY).mentions()).isEmpty();
    }

    @Test
    void saysWhichDatesDoNotExist() {
        assertThat(TimeWords.asked("on 30 February 2026", TODAY).impossible()).containsExactly("on 30 February 2026");
        assertThat(TimeWords.asked("2026-13-01", TODAY).impossible()).containsExactly("2026-13-01");
        assertThat(TimeWords.asked("on 29 February", TODAY).impossible()).isEmpty();
    }

    @Test
    void leavesAnEventToBeFound() {
        var anchor = TimeWords.asked("What happened the week before the move?", TODAY).anchors().getFirst();
        assertThat(anchor.event()).isEqualTo("the move");
        assertThat(anchor.seenFrom(Span.day(TODAY))).isEqualTo(new Span(TODAY.minusDays(7), TODAY));
        var trip = TimeWords.asked("Whom did I meet during our trip to Rome?", TODAY).anchors().getFirst();
        assertThat(trip.event()).isEqualTo("our trip to Rome");
        assertThat(trip.seenFrom(Span.day(TODAY)).overlaps(Span.day(TODAY))).isTrue();
        assertThat(TimeWords.asked("What changed right after my exam?", TODAY).anchors().getFirst().seenFrom(Span.day(TODAY)))
                .isEqualTo(new Span(TODAY.plusDays(1), TODAY.plusDays(15)));
    }

    @Test
    void looksAheadWhereSomethingIsToldButNotWhereItIsAsked() {
        assertThat(TimeWords.said("The wedding is on 3 June.", TODAY)).singleElement().extracting(m -> m.span().from()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(TimeWords.asked("What was on 3 June?", TODAY).mentions()).singleElement().extracting(m -> m.span().from()).isEqualTo(LocalDate.of(2025, 6, 3));
    }

    @Test
    void readsTheRestOfTheTextWithoutTheTimes() {
        var text = "What did Ada say last week about tea?";
        assertThat(TimeWords.asked(text, TODAY).without(text).replaceAll(" +", " ")).isEqualTo("What did Ada say about tea?");
    }

    @Test
    void copesWithEndlessText() {
        assertThat(TimeWords.asked("the week before ".repeat(10_000), TODAY).impossible()).isEmpty();
    }
}
