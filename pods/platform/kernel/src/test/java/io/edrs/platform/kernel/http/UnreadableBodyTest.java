package io.edrs.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.edrs.platform.kernel.codec.EventJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sends a body is told the place and what belongs there. */
class UnreadableBodyTest {

    enum Colour { RED, BLUE }

    record Row(String name, Map<String, Double> values, Colour colour, Boolean open) {}

    record Body(List<Row> rows, int most) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"rows\": [{\"values\": {\"price\": \"cheap\"}}]} | The field 'rows[0].values.price' is 'cheap'; it must be a number.",
        "{\"rows\": [{\"colour\": \"GREEN\"}]} | The field 'rows[0].colour' is 'GREEN'; it must be one of RED, BLUE.",
        "{\"rows\": [{\"open\": \"maybe\"}]} | The field 'rows[0].open' is 'maybe'; it must be true or false.",
        "{\"rows\": \"none\"} | The field 'rows' is of another kind; it must be a list.", "{\"rows\": [{\"values\": [1]}]} | The field 'rows[0].values' is of another kind; it must be an object.",
        "{\"most\": [1]} | The field 'most' is of another kind; it must be a number.", "[] | The body is of another kind; it must be an object."})
    void saysWhereAndWhat(String json, String told) {
        assertThat(told(json)).isEqualTo(told);
    }

    @Test
    void saysWhatIsNoJson() {
        assertThat(told("nonsense")).startsWith("The body is no JSON: ").contains("nonsense").endsWith("in line 1, column 1.").doesNotContain("Source");
        assertThat(told("{\"most\": 1")).startsWith("The body is no JSON: ");
    }

    @Test
    void leavesOtherFailuresAlone() {
        assertThat(UnreadableBody.told(new IllegalStateException("full"))).isEmpty();
        assertThat(UnreadableBody.told(null)).isEmpty();
    }

    private static String told(String json) {
        try {
            EventJson.mapper().readValue(json, Body.class);
            return "";
        } catch (JsonProcessingException e) {
            return UnreadableBody.told(new IllegalArgumentException("Failed to convert", e)).orElse("?");
        }
    }
}
