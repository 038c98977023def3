package io.edrs.reasoning.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages held out are worded otherwise than those learned from. */
class LearnedIntentsTest {

    private static final List<Example> HELD = Examples.of("intents-held-back.tsv");
    private static final AllMiniLmL6V2QuantizedEmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();

    private static final Meaning MEANING = new Meaning(MODEL);
    private static final LearnedIntents WORDS = LearnedIntents.of(Examples.of("intents.tsv"));
    private static final Both SHIPPED = new Both(WORDS, new IntentMeanings(MEANING, Examples.of("intents.tsv")));

    @Test
    void measuresRulesAgainstWhatIsLearned() throws IOException {
        var byWords = WORDS;
        var byMeaning = Softmax.trained(Examples.of("intents.tsv").stream().map(one -> new Softmax.Example(Intent.valueOf(one.label()).ordinal(), meaning(one.message()))).toList(),
                Intent.values().length, 385);
        var rules = accuracy(LearnedIntentsTest::byRules);
        var words = accuracy(text -> byWords.guess(text).intent());
        var meaning = accuracy(text -> Intent.values()[best(byMeaning.probabilities(meaning(text)))]);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "intents.txt"), "rules %.3f, words %.3f, embeddings %.3f of %d%n%s".formatted(rules, words, meaning, HELD.size(),
                HELD.stream().filter(one -> byRules(one.message()) != Intent.valueOf(one.label())).map(one -> "%s %s: rules %s, words %s, embeddings %s".formatted(one.label(), one.message(), byRules(one.message()),
                        byWords.guess(one.message()), Intent.values()[best(byMeaning.probabilities(meaning(one.message())))])).collect(Collectors.joining("\n"))));
        assertThat(words).isGreaterThan(0.5);
        assertThat(rules).isGreaterThan(0.5);
    }

    @Test
    void theThresholdIsChosenOnWhatIsLearnedFrom() throws IOException {
        var all = Examples.of("intents.tsv");
        var text = new StringBuilder();
        for (var threshold : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.1}) {
            var right = 0;
            for (var fold = 0; fold < 5; fold++) {
                var part = fold;
                var taught = IntStream.range(0, all.size()).filter(i -> i % 5 != part).mapToObj(all::get).toList();
                var learned = new Both(LearnedIntents.of(taught), new IntentMeanings(MEANING, taught));
                right += (int) IntStream.range(0, all.size()).filter(i -> i % 5 == part).filter(i -> both(all.get(i).message(), learned, threshold) == Intent.valueOf(all.get(i).label())).count();
            }
            text.append("threshold %.1f: crossed %.3f held %.3f%n".formatted(threshold, (double) right / all.size(), accuracy(one -> both(one, SHIPPED, threshold))));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "intents-thresholds.txt"), text);
    }

    @Test
    void whatMessagesMeanTellsMoreThanTheirWords() {
        var words = accuracy(text -> WORDS.orRule(byRules(text), Phrases.bare(text), 0.6, WORDS::guess));
        assertThat(accuracy(text -> both(text, SHIPPED, 0.6))).isGreaterThan(words);
    }

    private record Both(LearnedIntents words, IntentMeanings meanings) {}

    private static Intent both(String text, Both learned, double threshold) {
        return learned.words().orRule(byRules(text), Phrases.bare(text), threshold, learned.meanings()::guess);
    }

    private static Intent byRules(String text) {
        return Intents.of(text, Phrases.bare(text));
    }

    private static Softmax.Features meaning(String text) {
        var vector = MODEL.embed(text).content().vector();
        var values = new float[385];
        for (var i = 0; i < 384; i++) {
            values[i] = 4 * vector[i];
        }
        values[384] = text.strip().endsWith("?") ? 1 : 0;
        return new Softmax.Features(IntStream.range(0, 385).toArray(), values);
    }

    private static int best(double[] probabilities) {
        return IntStream.range(0, probabilities.length).reduce((one, other) -> probabilities[other] > probabilities[one] ? other : one).orElseThrow();
    }

    private static double accuracy(Function<String, Intent> teller) {
        return HELD.stream().mapToInt(one -> teller.apply(one.message()) == Intent.valueOf(one.label()) ? 1 : 0).average().orElseThrow();
    }
}
