package io.edrs.bench.fresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Lines of a word list or of wordings: a key, the line, and for whom it is. */
final class Bank {

    /** @param use empty where it always fits */
    record Line(String key, String text, String use) {}

    private final List<Line> lines;

    private Bank(List<Line> lines) {
        this.lines = lines;
    }

    static Bank of(String resource, String separator) {
        try (var stream = Bank.class.getResourceAsStream(resource)) {
            var text = new String(java.util.Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
            return new Bank(text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line(line.split(separator, 3))).toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Line line(String[] parts) {
        return new Line(parts[0].strip(), parts[1].strip(), parts.length > 2 ? parts[2].strip() : "");
    }

    List<Line> of(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).toList();
    }

    /** One of the lines of the key that fit. */
    Line draw(Random random, String key, List<String> uses) {
        var fitting = of(key).stream().filter(line -> line.use().isEmpty() || uses.contains(line.use())).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    List<Line> shuffled(Random random, @Nullable String key) {
        var all = new ArrayList<>(key == null ? lines : of(key));
        Collections.shuffle(all, random);
        return all;
    }
}
