package io.edrs.bench.fresh;

import java.util.List;

/**
 * A problem that was drawn.
 *
 * @param options what to choose from; empty where a statement is to be judged
 * @param answer {@code true}, {@code false}, {@code unknown}, or the letter of the right option
 */
public record Drawn(String text, List<String> options, String answer) {

    public Drawn {
        options = List.copyOf(options);
    }
}
