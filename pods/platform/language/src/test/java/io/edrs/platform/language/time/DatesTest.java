package io.edrs.platform.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-05           | 2024-03-05 | 2024-03-06
            5 March 2024         | 2024-03-05 | 2024-03-06
            5th of march 2024    | 2024-03-05 | 2024-03-06
            March 5, 2024        | 2024-03-05 | 2024-03-06
            Mar. 2024            | 2024-03-01 | 2024-04-01
            December 1999        | 1999-12-01 | 2000-01-01
            1848                 | 1848-01-01 | 1849-01-01
            """)
    void meansTheSameWheneverRead(String written, LocalDate from, LocalDate to) {
        assertThat(written).matches("(?i)" + Dates.WRITTEN);
        assertThat(Dates.read(written)).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 February 2024", "2024-13-01", "someday", "5 March", ""})
    void isNoneWhereThereIsNoSuchDay(String written) {
        assertThat(Dates.read(written)).isNull();
    }
}
