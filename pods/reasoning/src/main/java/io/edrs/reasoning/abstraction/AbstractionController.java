package io.edrs.reasoning.abstraction;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.analogy.Analogy;
import io.edrs.reasoning.analogy.FactText;
import io.edrs.reasoning.analogy.StructureMapping;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.induction.Fact;
import io.edrs.reasoning.induction.Induced;
import io.edrs.reasoning.induction.RuleInduction;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Analogies and rules over HTTP. */
@Controller("/api/v1/reasoning/abstraction")
@ExecuteOn(TaskExecutors.BLOCKING)
class AbstractionController {

    private static final int MOST = 3;

    record Pair(@Nullable List<String> base, @Nullable List<String> target) {}

    record Analogies(List<Analogy> analogies) {}

    record Examples(@Nullable List<String> facts, @Nullable List<String> positive, @Nullable List<String> negative, @Nullable Double noise) {}

    private final Computation computation;
    private final AbstractionConfig config;

    AbstractionController(Computation computation, AbstractionConfig config) {
        this.computation = computation;
        this.config = config;
    }

    @Post("/analogies")
    Analogies map(Caller caller, @Body Pair pair) {
        caller.require("ask");
        var base = FactText.read(some("base", pair.base()));
        var target = FactText.read(some("target", pair.target()));
        var budget = Budget.of(config.within());
        return new Analogies(computation.run(() -> new StructureMapping(base, target, budget).best(MOST)));
    }

    @Post("/rules")
    Induced induce(Caller caller, @Body Examples examples) {
        caller.require("ask");
        var induction = new RuleInduction(facts("facts", examples.facts()), facts("positive", examples.positive()), facts("negative", examples.negative()),
                examples.noise() == null ? 0 : examples.noise(), Budget.of(config.within()));
        return computation.run(induction::learn);
    }

    /** Nothing is like nothing. */
    private static List<String> some(String field, @Nullable List<String> texts) {
        if (texts(field, texts).isEmpty()) {
            throw new EdrsException(AbstractionError.ABSTRACTION_REQUEST_INVALID, "The list '%s' is empty; send facts such as \"orbits(planet, sun)\".".formatted(field));
        }
        return texts(field, texts);
    }

    private static List<Fact> facts(String field, @Nullable List<String> texts) {
        return texts(field, texts).stream().map(Fact::read).toList();
    }

    private static List<String> texts(String field, @Nullable List<String> texts) {
        if (texts != null && texts.stream().anyMatch(Objects::isNull)) {
            throw new EdrsException(AbstractionError.ABSTRACTION_REQUEST_INVALID, "The list '%s' has gaps (null); leave them out.".formatted(field));
        }
        return texts == null ? List.of() : texts;
    }
}
