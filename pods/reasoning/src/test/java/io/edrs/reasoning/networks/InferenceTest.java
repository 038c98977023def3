package io.edrs.reasoning.networks;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

    @Test
    void isWhatGoingThroughEveryJointStateGives() {
        var random = new Random(3);
        for (var round = 0; round < 100; round++) {
            var network = Networks.random(2 + random.nextInt(8), 3, 4, random);
            var wanted = new ArrayList<>(Collections.nCopies(network.variables().size(), -1));
            var evidence = new HashMap<String, String>();
            for (var place = 0; place < wanted.size(); place++) {
                if (random.nextInt(3) == 0) {
                    wanted.set(place, random.nextInt(network.states(place)));
                    evidence.put("v" + place, "s" + wanted.get(place));
                }
            }
            var target = random.nextInt(wanted.size());
            var all = Networks.byForce(network, wanted);
            var posterior = new Inference(network, BUDGET).posterior("v" + target, evidence);
            assertThat(new Inference(network, BUDGET).probability(evidence)).isCloseTo(all, within(1e-12));
            for (var state = 0; state < network.states(target); state++) {
                var slice = new ArrayList<>(wanted);
                var possible = wanted.get(target) < 0 || wanted.get(target) == state;
                slice.set(target, state);
                assertThat(posterior.get("s" + state)).isCloseTo(possible ? Networks.byForce(network, slice) / all : 0, within(1e-10));
            }
        }
    }

    @Test
    void anInterventionTellsNothingOfCauses() {
        var network = BifText.read(BifTextTest.RAIN);
        var inference = new Inference(network, BUDGET);
        assertThat(inference.posterior("rain", Map.of("wet", "yes")).get("yes")).isGreaterThan(0.206);
        var hosed = new Inference(network.intervened("wet", "yes"), BUDGET);
        assertThat(hosed.posterior("rain", Map.of("wet", "yes")).get("yes")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void refusesWhatCannotBe() {
        var network = BifText.read(BifTextTest.RAIN);
        var inference = new Inference(network, BUDGET);
        refused(GraphError.VARIABLE_UNKNOWN, "no state 'maybe'", () -> inference.posterior("rain", Map.of("wet", "maybe")));
        refused(GraphError.VARIABLE_UNKNOWN, "no variable 'snow'", () -> inference.posterior("snow", Map.of()));
        var sure = network.intervened("wet", "no");
        refused(GraphError.EVIDENCE_IMPOSSIBLE, "cannot be", () -> new Inference(sure, BUDGET).posterior("rain", Map.of("wet", "yes")));
    }

    @Test
    void stopsWhenItsTimeIsOver() {
        var network = Networks.random(60, 8, 4, new Random(1));
        refused(GraphError.OUT_OF_TIME, "longer than 0 ms", () -> new Inference(network, Budget.of(Duration.ZERO)).posterior("v59", Map.of()));
    }
}
