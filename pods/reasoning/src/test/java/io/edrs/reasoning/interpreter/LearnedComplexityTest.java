package io.edrs.reasoning.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.language.Tagger;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Meaning;
import io.edrs.reasoning.Teachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions held back are worded otherwise than those learned from. */
class LearnedComplexityTest {

    private static final List<Example> TAUGHT = Examples.of("paths.tsv");
    private static final List<Example> HELD = Examples.of("paths-held-back.tsv");

    /** Ticket codes, which this house asks about in two words and means a comparison by. */
    private static final List<Example> HOUSE = Stream.of("BC-17 vs last week", "BC-21 vs last week", "BC-33 vs last month", "KL-04 vs last week", "KL-90 vs last month",
            "BC-40 vs last week", "MN-11 vs last month", "MN-12 vs last week", "BC-52 vs last month").map(text -> new Example("deliberative", text)).toList();

    @Test
    void learnsMoreThanTheRulesKnow() throws IOException {
        var text = new StringBuilder("rules %.3f held, %.3f crossed%n".formatted(accuracy(learnt(2, TAUGHT), HELD), accuracy(learnt(2, TAUGHT), TAUGHT)));
        for (var threshold : new double[] {0.34, 0.4, 0.5, 0.6, 0.7}) {
            text.append("threshold %.2f: held %.3f crossed %.3f%n".formatted(threshold, accuracy(learnt(threshold, TAUGHT), HELD), crossed(threshold)));
        }
        var learnt = learnt(0.6, TAUGHT);
        HELD.stream().filter(one -> !learnt.right(one)).forEach(one -> text.append(one).append('\n'));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("paths.txt"), text);
        assertThat(accuracy(learnt, HELD)).isGreaterThan(accuracy(learnt(2, TAUGHT), HELD) + 0.1);
        assertThat(crossed(0.6)).isGreaterThan(accuracy(learnt(2, TAUGHT), TAUGHT) + 0.1);
    }

    @Test
    void aTenantsExamplesAreMeasuredOnWhatDidNotLearnFromThem() {
        var measured = Core.get(Teachable.class).measure(List.of(), HOUSE);
        assertThat(measured.before()).isLessThan(measured.examples() / 2);
        assertThat(measured.after()).isGreaterThan(measured.before() + 3);
        assertThat(measured.heldBefore() - measured.heldAfter()).isLessThan(3);
        assertThat(measured.held()).isEqualTo(132);
    }

    @Test
    void whatIsTaughtIsOfThatTenantAlone() {
        var curriculum = new Curriculum(config(0.6), Core.get(Tagger.class), Core.get(Meaning.class), Core.get(Computation.class),
                Optional.of(tenant -> tenant.equals("acme") ? HOUSE : List.of()));
        var asked = new Example("deliberative", "BC-99 vs last week");
        assertThat(curriculum.of("acme").right(asked)).isTrue();
        assertThat(curriculum.of("globex").right(asked)).isFalse();
        assertThat(curriculum.of("").right(asked)).isFalse();
    }

    @Test
    void saysWhatIsNoExample() {
        var teachable = Core.get(Teachable.class);
        assertThatThrownBy(() -> teachable.measure(List.of(), List.of(new Example("slow", "Why?")))).isInstanceOf(EdrsException.class)
                .hasMessageContaining("'slow'").hasMessageContaining("COMPARISON").hasMessageContaining("deliberative");
        assertThatThrownBy(() -> teachable.measure(List.of(), List.of(new Example("LIST", " ")))).isInstanceOf(EdrsException.class).hasMessageContaining("message");
    }

    private static double crossed(double threshold) {
        return IntStream.range(0, 5).mapToDouble(fold -> {
            var learnt = learnt(threshold, IntStream.range(0, TAUGHT.size()).filter(i -> i % 5 != fold).mapToObj(TAUGHT::get).toList());
            return accuracy(learnt, IntStream.range(0, TAUGHT.size()).filter(i -> i % 5 == fold).mapToObj(TAUGHT::get).toList());
        }).average().orElseThrow();
    }

    private static Learnt learnt(double threshold, List<Example> paths) {
        return Learnt.of(config(threshold), Core.get(Tagger.class), Core.get(Meaning.class), Stream.concat(Examples.of("intents.tsv").stream(), paths.stream()).toList(), List.of());
    }

    private static InterpreterConfig config(double threshold) {
        return new InterpreterConfig(0.3, 0.7, 10, 0.6, threshold, "");
    }

    private static double accuracy(Learnt learnt, List<Example> examples) {
        return examples.stream().mapToInt(one -> learnt.right(one) ? 1 : 0).average().orElseThrow();
    }
}
