package io.edrs.launcher.answers;

import io.edrs.reasoning.Composed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A question about the sample documents.
 *
 * @param turns of one conversation, the question last
 * @param wanted all of it must be in the answer
 * @param document what must be cited; {@code none} for nothing, {@code -} for anything
 */
record Sample(List<String> turns, List<String> wanted, String document) {

    static List<Sample> all() throws IOException {
        try (var stream = Sample.class.getResourceAsStream("samples.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(Sample::of).toList();
        }
    }

    private static Sample of(String line) {
        var fields = line.split("\\s*\\|\\s*");
        return new Sample(List.of(fields[0].split("\\s*>>\\s*")), List.of(fields[1].split("\\s*;\\s*")), fields[2]);
    }

    boolean good(Composed composed) {
        var said = normal(composed.answer());
        var cited = switch (document) {
            case "none" -> composed.citations().isEmpty();
            case "-" -> !composed.citations().isEmpty();
            default -> composed.citations().stream().anyMatch(citation -> citation.document().endsWith(document));
        };
        return cited && wanted.stream().allMatch(text -> said.contains(normal(text)));
    }

    private static String normal(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("(?<=\\d),(?=\\d{3})", "").replaceAll("[^\\p{L}\\p{N}.%]+", " ").replaceAll("\\.(?!\\d)", "").strip() + " ";
    }
}
