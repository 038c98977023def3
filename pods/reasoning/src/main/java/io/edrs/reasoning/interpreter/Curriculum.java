package io.edrs.reasoning.interpreter;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.language.Tagger;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Meaning;
import io.edrs.reasoning.Taught;
import io.edrs.reasoning.Teachable;
import io.edrs.platform.language.Recent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was learned from the shipped examples and from those of each tenant, and how good it would be with more. */
@Singleton
class Curriculum implements Teachable {

    private static final int FOLDS = 3;
    private static final int LONGEST = 2_000;

    private final InterpreterConfig config;
    private final Tagger tagger;
    private final Meaning meaning;
    private final Computation computation;
    private final Optional<Taught> taught;
    private final List<Example> shipped;
    private final Learnt untaught;
    private final Recent<List<Example>, Learnt> learnt = new Recent<>(64);

    /** @param taught where its service runs in this process */
    Curriculum(InterpreterConfig config, Tagger tagger, Meaning meaning, Computation computation, Optional<Taught> taught) {
        this.config = config;
        this.tagger = tagger;
        this.meaning = meaning;
        this.computation = computation;
        this.taught = taught;
        this.shipped = Examples.withFile(config.examples());
        this.untaught = Learnt.of(config, tagger, meaning, shipped, List.of());
    }

    Learnt of(String tenant) {
        var examples = tenant.isEmpty() ? List.<Example>of() : taught.map(known -> known.examples(tenant)).orElse(List.of());
        return with(examples);
    }

    @Override
    public Measured measure(List<Example> present, List<Example> more) {
        more.forEach(Curriculum::require);
        return computation.run(() -> measured(present, more));
    }

    private Measured measured(List<Example> present, List<Example> more) {
        var before = with(present);
        var after = with(both(present, more));
        var right = 0L;
        for (var fold = 0; fold < FOLDS; fold++) {
            var held = part(more, fold, true);
            right += right(Learnt.of(config, tagger, meaning, shipped, both(present, part(more, fold, false))), held);
        }
        var back = Examples.heldBack();
        return new Measured((int) right(before, more), (int) right, more.size(), (int) right(before, back), (int) right(after, back), back.size());
    }

    private Learnt with(List<Example> examples) {
        return examples.isEmpty() ? untaught : learnt.get(examples, known -> Learnt.of(config, tagger, meaning, shipped, known));
    }

    private static long right(Learnt learnt, List<Example> examples) {
        return examples.stream().filter(learnt::right).count();
    }

    private static List<Example> part(List<Example> examples, int fold, boolean held) {
        return IntStream.range(0, examples.size()).filter(i -> (i % FOLDS == fold) == held).mapToObj(examples::get).toList();
    }

    private static List<Example> both(List<Example> some, List<Example> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void require(Example example) {
        if (example == null || example.label() == null || !Examples.LABELS.contains(example.label())) {
            throw invalid("The label '%s' is none; use an intent (%s) or a path (%s).".formatted(example == null ? null : example.label(),
                    String.join(", ", Examples.LABELS.subList(0, Examples.LABELS.size() - Examples.PATHS.size())), String.join(", ", Examples.PATHS)));
        }
        if (example.message() == null || example.message().isBlank() || example.message().length() > LONGEST) {
            throw invalid("An example of %s lacks its message, or it is longer than %d characters; send what a person would write.".formatted(example.label(), LONGEST));
        }
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(InterpreterError.EXAMPLES_INVALID, message);
    }
}
