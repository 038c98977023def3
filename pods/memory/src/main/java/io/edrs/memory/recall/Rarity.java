package io.edrs.memory.recall;

import io.edrs.platform.language.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How much each stem of a question says: the fewer candidates have it, the more. */
final class Rarity {

    private Rarity() {}

    static Map<String, Double> of(Question question, Collection<Candidate> candidates) {
        var having = new HashMap<String, Integer>();
        candidates.forEach(candidate -> Words.of(candidate.known().text()).stream().map(token -> token.stem()).distinct()
                .filter(question.stems()::contains).forEach(stem -> having.merge(stem, 1, Integer::sum)));
        return question.stems().stream().collect(Collectors.toMap(stem -> stem,
                stem -> Math.log(1 + (candidates.size() + 1.0) / (having.getOrDefault(stem, 0) + 0.5))));
    }
}
