package io.edrs.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services complained of while they were measured: figures of a system that fails are not its figures. */
final class Troubles {

    private static final int SHOWN = 5;
    private static final Pattern COMPLAINT = Pattern.compile("\"level\":\"(?:warn|error)\".*?\"message\":\"(.{0,160})");
    private static final Pattern CHANGING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+");

    private Troubles() {}

    /** The most frequent complaints, numbers and ids left out, a line each; none when there were none. */
    static List<String> in(Path logs) {
        try (var files = Files.list(logs)) {
            var counted = files.filter(file -> file.toString().endsWith(".out")).flatMap(Troubles::complaints)
                    .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
            return counted.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(SHOWN)
                    .map(entry -> "said %d times: %s".formatted(entry.getValue(), entry.getKey())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> complaints(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream().map(COMPLAINT::matcher).filter(found -> found.find())
                    .map(found -> CHANGING.matcher(found.group(1)).replaceAll("…"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
