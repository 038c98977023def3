package io.edrs.reasoning;

import java.util.List;

/**
 * Who is asked for an answer.
 *
 * @param path {@code reactive}, {@code standard} or {@code deliberative}
 * @param pods whose evidence is gathered
 * @param engines those the question is of the kind of, the likeliest first; each that has something to go by is asked
 * @param passedOver engines of that kind which are not asked, because of what was learned from how their answers were received
 */
public record Plan(String path, List<String> pods, List<String> engines, List<String> passedOver) {

    public Plan {
        pods = List.copyOf(pods);
        engines = List.copyOf(engines);
        passedOver = List.copyOf(passedOver);
    }
}
