package io.edrs.bench.extraction;

import io.edrs.knowledge.claims.Keys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A sentence and what it claims, by hand. */
public record Labelled(String text, List<Claim> claims) {

    /** @param attribute several that will do are parted by a slash, as are values */
    public record Claim(String subject, String attribute, String value) {

        /** Whether a claim read says the same of the same. */
        boolean isMetLooselyBy(Claim read) {
            return Keys.of(subject).equals(Keys.of(read.subject())) && isAmong(value, read.value());
        }

        /** Whether its attribute is the same too. */
        boolean isMetBy(Claim read) {
            return isMetLooselyBy(read) && Arrays.stream(attribute.split("/")).anyMatch(one -> Keys.attribute(one).equals(Keys.attribute(read.attribute())));
        }

        private static boolean isAmong(String labelled, String read) {
            return Arrays.stream(labelled.split("/")).anyMatch(one -> Keys.of(one).equals(Keys.of(read)));
        }
    }

    /** The sentences of a list. */
    public static List<Labelled> in(String file) {
        try (var stream = Labelled.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The list %s is not on the class path.".formatted(file));
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Labelled::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled of(String line) {
        var parts = line.split("=>", 2);
        return new Labelled(parts[0].strip(), Arrays.stream(parts[1].split(";")).filter(claim -> !claim.isBlank()).map(claim -> {
            var fields = claim.split("\\|");
            return new Claim(fields[0].strip(), fields[1].strip(), fields[2].strip());
        }).toList());
    }
}
