package io.edrs.platform.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TriggerTest {

    private static final Pattern ANY = Pattern.compile("day|night|week|month|year|tomorrow|now|noon|morning|evening|spring|summer|autumn"
            + "|fall|winter|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:19|20)\\d\\d|before|after|since|during",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> PIECES = List.of("Day", "nIGHT", "we", "ek", "mar", "MAY", "x", " ", "_", "1", "9", "20", "25", "é", "ſ", "now", "de", "c", "İ", ".", "since");

    @Test
    void saysWhatThePatternSays() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(6), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
            assertThat(Trigger.isIn(text)).as(text).isEqualTo(ANY.matcher(text).find());
        }
    }
}
