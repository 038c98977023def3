package io.edrs.gateway.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private final PersonalData data = new PersonalData(List.of("US", "GB", "DE"));

    private String masked(String text, String... names) {
        return PersonalData.replaced(text, data.find(text, List.of(names)), (kind, piece) -> "[" + kind.label() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Write to ann@example.org now|Write to [mail] now", "card 4111 1111 1111 1111 please|card [card] please",
        "to GB82 WEST 1234 5698 7654 32, ok|to [iban], ok", "DE89370400440532013000|[iban]", "DNI 12345678Z|DNI [national-id]", "CPF 111.444.777-35.|CPF [national-id].",
        "id 131052-308T|id [national-id]", "from 203.0.113.9|from [ip]", "at 2001:db8::1 it|at [ip] it", "call +1 650 253 0000 today|call [phone] today",
        "phone 020 7031 3000|phone [phone]", "RSSMRA85T10A562S|[national-id]", "::ffff:192.0.2.128|[ip]"})
    void findsEachKind(String pair) {
        var parts = pair.split("\\|");
        assertThat(masked(parts[0])).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order 4111 1111 1111 1112", "GB82 WEST 1234 5698 7654 33", "DNI 12345678A", "CPF 111.444.777-36", "version 10.0.19.1", "127.0.0.1:8080", "::1",
        "0199f0c4-7d3e-7000-8000-000000000001", "2026-03-14T10:30:00Z", "std::vector", "12:34:56", "020 7031 3000 rows", "192.0.2.300", "a@b", "1760000000000"})
    void leavesLikenessesAlone(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void knownNamesAreFoundWhole() {
        assertThat(masked("ANN LEE and Annalee", "Ann Lee")).isEqualTo("[name] and Annalee");
        assertThat(masked("Ann Lee")).isEqualTo("Ann Lee");
    }

    @Test
    void hostileTextTakesNoTime() {
        var chance = new Random(3);
        for (var letters : List.of("0123456789", "0123456789 -", "a@.", "0:", "+1 ", "DE0 ", "1.", "(650) ")) {
            var text = new StringBuilder();
            while (text.length() < 32_768) {
                text.append(letters.charAt(chance.nextInt(letters.length())));
            }
            assertThat(data.find(text.toString())).as(letters).isNotNull();
        }
    }
}
