package io.edrs.bench.answers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The domains and phrasings of one split; no two splits share any. */
record Themes(People people, List<String> cities, List<String> generic, List<String> followAttribute, List<String> followEntity,
        List<String> list, List<String> count, List<String> most, List<String> yes, List<String> items, List<String> filler,
        List<Domain> domains) {

    record People(List<String> first, List<String> last) {}

    record Domain(String noun, String plural, List<String> first, List<String> second, String join, List<String> mention, String topic,
            List<Attribute> attributes, List<String> absent, Items items) {}

    /** A property: its possible headers, kind of value, particular questions and sentences. */
    record Attribute(List<String> h, String v, List<String> q, List<String> s) {}

    record Items(String name, List<String> values) {}

    static Themes load(String split) {
        try (var stream = Themes.class.getResourceAsStream(split + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no split '%s'; there are 'tuning', 'test' and 'blind'.".formatted(split));
            }
            return new ObjectMapper().readValue(stream, Themes.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
