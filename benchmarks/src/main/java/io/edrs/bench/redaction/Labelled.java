package io.edrs.bench.redaction;

import io.edrs.gateway.personal.Finding;
import io.edrs.gateway.personal.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A text and the personal data in it, by hand. */
public record Labelled(String text, List<Finding> labels) {

    private static final Pattern MARK = Pattern.compile("<<([a-z-]+)\\|(.+?)>>");

    /** The texts of a list. */
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
        var text = new StringBuilder();
        var labels = new ArrayList<Finding>();
        var marks = MARK.matcher(line);
        while (marks.find()) {
            marks.appendReplacement(text, "");
            labels.add(new Finding(kind(marks.group(1)), text.length(), text.length() + marks.group(2).length()));
            text.append(marks.group(2));
        }
        return new Labelled(marks.appendTail(text).toString(), labels);
    }

    private static Kind kind(String label) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind is called '%s'.".formatted(label)));
    }
}
