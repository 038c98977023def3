package io.edrs.reasoning.decision;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.choice.Comparisons;
import io.edrs.reasoning.choice.Prospects;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Choices over HTTP that need nothing kept. */
@Controller("/api/v1/reasoning/decision")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChoiceController {

    record Pairs(@Nullable List<String> names, @Nullable List<List<Double>> matrix) {}

    record Weights(Map<String, Double> weights, double consistencyRatio) {}

    record Options(@Nullable List<String> options, @Nullable List<String> states, @Nullable List<Double> probabilities,
            @Nullable List<List<Double>> outcomes, @Nullable Double riskAversion) {}

    record Expected(List<Prospects.Prospect> ranking, double valueOfKnowing, List<String> reasons) {}

    private final Decisions decisions;

    ChoiceController(Decisions decisions) {
        this.decisions = decisions;
    }

    @Post("/rank")
    Chosen rank(Caller caller, @Body Choice choice) {
        caller.require("ask");
        return decisions.choose(choice);
    }

    @Post("/compare")
    Weights compare(Caller caller, @Body Pairs pairs) {
        caller.require("ask");
        var compared = Comparisons.of(Ask.list("names", pairs.names()), Ask.matrix("matrix", pairs.matrix()));
        var weights = new LinkedHashMap<String, Double>();
        IntStream.range(0, compared.names().size()).forEach(place -> weights.put(compared.names().get(place), compared.weights()[place]));
        return new Weights(weights, compared.ratio());
    }

    @Post("/expected-utility")
    Expected expect(Caller caller, @Body Options asked) {
        caller.require("ask");
        var prospects = new Prospects(Ask.list("options", asked.options()), Ask.list("states", asked.states()),
                Ask.numbers("probabilities", asked.probabilities()), Ask.matrix("outcomes", asked.outcomes()));
        var ranking = prospects.rank(asked.riskAversion() == null ? 0 : asked.riskAversion());
        var first = ranking.getFirst();
        return new Expected(ranking, prospects.valueOfKnowing(), List.of(
                "%s is worth %.4g for sure, %s next %.4g.".formatted(first.option(), first.equivalent(), ranking.get(1).option(), ranking.get(1).equivalent()),
                "At worst it gives %.4g, and %.4g less than the best in hindsight.".formatted(first.worst(), first.regret()),
                "To know beforehand how things turn out is worth at most %.4g.".formatted(prospects.valueOfKnowing())));
    }
}
