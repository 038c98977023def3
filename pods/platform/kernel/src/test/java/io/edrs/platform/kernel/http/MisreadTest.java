package io.edrs.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.core.convert.ConversionError;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadTest {

    private record Skill(String name, Integer level) {}

    private record Wanted(String text, Instant until, List<Skill> skills, boolean urgent) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"zzz\": 1} | There is no field 'zzz'; there are skills, text, until, urgent.",
        "{\"text\": 5} | text is '5'; it must be text.",
        "{\"text\": {\"a\": 1}} | text must be text.",
        "{\"until\": \"tomorrow\"} | until is 'tomorrow'; it must be a moment such as 2026-03-31T12:00:00Z.",
        "{\"urgent\": \"maybe\"} | urgent is 'maybe'; it must be true or false.",
        "{\"skills\": [{\"level\": \"x\"}]} | skills[0].level is 'x'; it must be a whole number.",
        "{\"skills\": 5} | skills must be a list.",
        "[] | The body must be an object in braces."})
    void namesThePlaceWhatStandsThereAndWhatWouldBeRight(String body, String said) {
        assertThat(Misread.of(new IllegalStateException(reading(body)))).contains(said);
    }

    @Test
    void saysWhereTextIsNoJson() {
        assertThat(Misread.of(reading("{\"text\":"))).startsWith("The body is no JSON: ").endsWith("(line 1, column 9).");
        assertThat(Misread.of(reading("a".repeat(9_000)))).hasSizeLessThan(200);
    }

    @Test
    void readsAPartOfThePath() {
        assertThat(Misread.of(conversion(Argument.of(UUID.class, "conversationId"), "nope")))
                .contains("conversationId is 'nope'; it must be a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057.");
        assertThat(Misread.of(conversion(Argument.of(int.class, "limit"), "abc"))).contains("limit is 'abc'; it must be a whole number.");
        assertThat(Misread.of(new IllegalStateException("another"))).isEmpty();
    }

    private static ConversionErrorException conversion(Argument<?> argument, String text) {
        return new ConversionErrorException(argument, new ConversionError() {

            @Override
            public Exception getCause() {
                return new IllegalArgumentException(text);
            }

            @Override
            public Optional<Object> getOriginalValue() {
                return Optional.of(text);
            }
        });
    }

    private static JsonProcessingException reading(String body) {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        return catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(body, Wanted.class));
    }
}
