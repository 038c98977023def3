package io.edrs.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static Bounds.Cut cut(String options, String answer) {
        return bounds(options).cut(answer);
    }

    private static Bounds bounds(String options) {
        try {
            var all = new HashMap<String, JsonNode>();
            new ObjectMapper().readTree(options).properties().forEach(one -> all.put(one.getKey(), one.getValue()));
            return Bounds.of(Map.copyOf(all));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutBoundsAllIsTold() {
        assertThat(cut("{}", "one two three")).isEqualTo(new Bounds.Cut("one two three", "stop"));
        assertThat(cut("{\"stop\": null, \"max_tokens\": null}", "")).isEqualTo(new Bounds.Cut("", "stop"));
    }

    @Test
    void itEndsBeforeTheFirstStop() {
        assertThat(cut("{\"stop\": \" two\"}", "one two three")).isEqualTo(new Bounds.Cut("one", "stop"));
        assertThat(cut("{\"stop\": [\"three\", \"two\"]}", "one two three")).isEqualTo(new Bounds.Cut("one ", "stop"));
        assertThat(cut("{\"stop\": [\"nine\"]}", "one")).isEqualTo(new Bounds.Cut("one", "stop"));
    }

    @Test
    void itEndsAtItsLength() {
        assertThat(cut("{\"max_tokens\": 1}", "one two three")).isEqualTo(new Bounds.Cut("one ", "length"));
        assertThat(cut("{\"max_tokens\": 1, \"max_completion_tokens\": 2}", "one two three")).isEqualTo(new Bounds.Cut("one two ", "length"));
        assertThat(cut("{\"max_tokens\": 1, \"stop\": \"two\"}", "one two three")).isEqualTo(new Bounds.Cut("one ", "stop"));
        assertThat(cut("{\"max_tokens\": 100}", "one")).isEqualTo(new Bounds.Cut("one", "stop"));
        assertThat(cut("{\"max_tokens\": 1}", "abc\uD83D\uDE80 up").text()).isEqualTo("abc");
    }

    @Test
    void whatIsNoBoundIsRefused() {
        for (var wrong : new String[] {"{\"max_tokens\": 0}", "{\"max_tokens\": 1.5}", "{\"max_completion_tokens\": \"many\"}", "{\"stop\": 1}", "{\"stop\": [\"\"]}",
                "{\"stop\": [\"a\", \"b\", \"c\", \"d\", \"e\"]}"}) {
            assertThatThrownBy(() -> bounds(wrong)).as(wrong).isInstanceOf(EdrsException.class);
        }
    }
}
