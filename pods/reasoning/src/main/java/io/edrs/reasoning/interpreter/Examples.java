package io.edrs.reasoning.interpreter;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Labelled messages: those to learn from, and those held back to measure by. */
final class Examples {

    static final List<String> PATHS = List.of("reactive", "standard", "deliberative");
    static final List<String> LABELS = Stream.concat(Stream.of(Intent.values()).map(Intent::name), PATHS.stream()).toList();

    private Examples() {}

    static List<Example> shipped() {
        return Stream.of("intents.tsv", "paths.tsv").flatMap(resource -> of(resource).stream()).toList();
    }

    /** Worded otherwise than those learned from. */
    static List<Example> heldBack() {
        return Stream.of("intents-held-back.tsv", "paths-held-back.tsv").flatMap(resource -> of(resource).stream()).toList();
    }

    /** The shipped examples and those of the file; its name may be empty. */
    static List<Example> withFile(String file) {
        if (file.isBlank()) {
            return shipped();
        }
        try {
            return Stream.concat(shipped().stream(), read(Files.readString(Path.of(file)), file).stream()).toList();
        } catch (IOException failed) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The examples in '%s' cannot be read: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    static boolean isPath(Example example) {
        return PATHS.contains(example.label());
    }

    /** One example a line: the label, a tab, the message. */
    static List<Example> of(String resource) {
        try (var stream = Objects.requireNonNull(Examples.class.getResourceAsStream(resource), resource)) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Example> read(String text, String where) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> {
            var parts = line.split("\t", 2);
            if (parts.length < 2 || !LABELS.contains(parts[0])) {
                throw new EdrsException(KernelError.CONFIGURATION_INVALID, "%s: '%s' is no example; write one of %s, a tab and a message."
                        .formatted(where, line, String.join(", ", LABELS)));
            }
            return new Example(parts[0], parts[1]);
        }).toList();
    }
}
