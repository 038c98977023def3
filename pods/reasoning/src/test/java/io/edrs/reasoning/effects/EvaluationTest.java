package io.edrs.reasoning.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.reasoning.graphs.BackDoor;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.DotText;
import io.edrs.reasoning.graphs.FrontDoor;
import io.edrs.reasoning.graphs.Identification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What identification says is what an intervention would show, in models drawn by chance. */
class EvaluationTest {

    @Test
    void identifiedEffectsAreTheEffects() {
        var random = new Random(7);
        var identified = 0;
        var hedged = 0;
        for (var round = 0; round < 400; round++) {
            var model = new RandomModel(3 + random.nextInt(4), 0.5, 0.25, random);
            var names = model.graph().names();
            var x = names.get(random.nextInt(names.size() - 1));
            var y = names.get(1 + names.indexOf(x) + random.nextInt(names.size() - 1 - names.indexOf(x)));
            var effect = Identification.of(model.graph(), List.of(y), List.of(x));
            if (effect.estimand() == null) {
                hedged++;
                assertThat(new BackDoor(model.graph(), x, y).minimal()).isEmpty();
                assertThat(new FrontDoor(model.graph(), x, y).mediators()).isEmpty();
                continue;
            }
            identified++;
            for (var state = 0; state < 2; state++) {
                var told = new Evaluation(model, Budget.of(Duration.ofSeconds(30))).of(effect.estimand(), Map.of(x, state, y, 1));
                assertThat(told).as("%s, %s", model.graph().directed(), effect).isCloseTo(model.probability(Map.of(y, 1), Map.of(x, state)), within(1e-9));
            }
        }
        assertThat(identified).isGreaterThan(150);
        assertThat(hedged).isGreaterThan(30);
    }

    @Test
    void theNapkinsRatioToo() {
        var graph = DotText.read("digraph { w -> r -> x -> y; w <-> x; w <-> y }");
        var effect = Identification.of(graph, List.of("y"), List.of("x"));
        for (var seed = 0; seed < 20; seed++) {
            var model = new RandomModel(graph, new Random(seed));
            for (var r = 0; r < 2; r++) {
                var told = new Evaluation(model, Budget.of(Duration.ofSeconds(30))).of(effect.estimand(), Map.of("x", 1, "y", 1, "r", r));
                assertThat(told).isCloseTo(model.probability(Map.of("y", 1), Map.of("x", 1)), within(1e-9));
            }
        }
    }

    @Test
    void effectsOfSeveralOnSeveralToo() {
        var random = new Random(11);
        for (var round = 0; round < 100; round++) {
            var model = new RandomModel(6, 0.5, 0.2, random);
            var effect = Identification.of(model.graph(), List.of("v4", "v5"), List.of("v0", "v2"));
            if (effect.estimand() != null) {
                var told = new Evaluation(model, Budget.of(Duration.ofSeconds(30))).of(effect.estimand(), Map.of("v0", 1, "v2", 0, "v4", 1, "v5", 0));
                assertThat(told).isCloseTo(model.probability(Map.of("v4", 1, "v5", 0), Map.of("v0", 1, "v2", 0)), within(1e-9));
            }
        }
    }

    @Test
    void everyBackDoorSetGivesTheEffect() {
        var random = new Random(13);
        for (var round = 0; round < 100; round++) {
            var model = new RandomModel(6, 0.5, 0.15, random);
            for (var set : new BackDoor(model.graph(), "v2", "v5").all(5)) {
                var told = 0.0;
                for (var values = 0; values < 1 << set.size(); values++) {
                    var states = new java.util.HashMap<String, Integer>();
                    for (var place = 0; place < set.size(); place++) {
                        states.put(set.get(place), values >> place & 1);
                    }
                    var weight = model.probability(states);
                    states.put("v2", 1);
                    var below = model.probability(states);
                    states.put("v5", 1);
                    told += weight * model.probability(states) / below;
                }
                assertThat(told).isCloseTo(model.probability(Map.of("v5", 1), Map.of("v2", 1)), within(1e-9));
            }
        }
    }
}
