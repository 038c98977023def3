package io.edrs.memory.recall;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second step of a question that names something by what is told of it: the names in the best memories of the first round
 * are looked for with the words of the question that those memories do not have.
 */
@Singleton
final class SecondRound {

    private static final int PARENTS = 4;
    private static final int BRIDGES = 3;
    private static final int FOUND = 20;
    private static final int LONGEST = 2_000;
    private static final double OF_WORDS = 0.4;
    private static final double OF_PLACE = 0.1;

    private final EmbeddingModel model;

    SecondRound(EmbeddingModel model) {
        this.model = model;
    }

    /** A name found, what remains to be asked of it, and how good the memory is that has it. */
    private record Bridge(String name, String rest, double trust) {}

    void add(Pool pool, Question question, Reach reach, Set<String> speakers) {
        for (var bridge : bridges(pool, question, speakers)) {
            follow(pool, bridge, reach);
        }
    }

    private void follow(Pool pool, Bridge bridge, Reach reach) {
        var about = bridge.name() + " " + bridge.rest();
        var byWords = reach.words(about, FOUND, Reach.Within.ALL);
        var byMeaning = reach.meaning(model.embed(about).content().vector(), FOUND, Reach.Within.ALL);
        double most = byWords.stream().mapToDouble(hit -> hit.score()).max().orElse(1);
        pool.add(byWords, (candidate, score) -> candidate.second = Math.max(candidate.second, bridge.trust() * OF_WORDS * score / most));
        double nearest = byMeaning.stream().mapToDouble(hit -> hit.score()).max().orElse(1);
        pool.add(byMeaning, (candidate, score) ->
                candidate.second += bridge.trust() * (1 - OF_WORDS) * Math.max(0, score) / Math.max(OF_PLACE, nearest));
    }

    private List<Bridge> bridges(Pool pool, Question question, Set<String> speakers) {
        Map<String, Bridge> bridges = new LinkedHashMap<>();
        // What only stands around another has not been looked up yet.
        for (var parent : pool.best(PARENTS).stream().filter(Candidate::isKnown).toList()) {
            var text = parent.known().text();
            var had = Words.of(text).stream().map(Word::stem).collect(Collectors.toSet());
            var rest = question.words().stream().filter(word -> !had.contains(Words.of(word).getFirst().stem()))
                    .filter(word -> !speakers.contains(word)).collect(Collectors.joining(" "));
            if (!rest.isEmpty()) {
                Words.of(head(text)).tokens().stream().filter(token -> token.isName() && !token.word().grammar())
                        .map(token -> Words.plain(token.text()))
                        .filter(name -> !speakers.contains(name) && !question.words().contains(name))
                        .forEach(name -> bridges.putIfAbsent(name, new Bridge(name, rest, parent.score)));
            }
        }
        return bridges.values().stream().limit(BRIDGES).toList();
    }

    private static String head(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
