package io.edrs.reasoning.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.reasoning.graphs.Budget;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwinTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

    @Test
    void knowsWhatIsCertainInHindsight() {
        var network = BifText.read("""
                variable order { type discrete [2] { yes, no }; }
                variable captain { type discrete [2] { yes, no }; }
                variable a { type discrete [2] { shoots, waits }; } variable b { type discrete [2] { shoots, waits }; }
                variable dead { type discrete [2] { yes, no }; }
                probability ( order ) { table 0.5, 0.5; }
                probability ( captain | order ) { (yes) 1, 0; (no) 0, 1; }
                probability ( a | captain ) { (yes) 1, 0; (no) 0, 1; }
                probability ( b | captain ) { (yes) 1, 0; (no) 0, 1; }
                probability ( dead | a, b ) { (waits, waits) 0, 1; default 1, 0; }
                """);
        assertThat(Twin.distribution(network, Map.of("dead", "yes"), Map.of("a", "waits"), "dead", BUDGET).get("yes")).isEqualTo(1.0);
        assertThat(Twin.distribution(network, Map.of("dead", "yes"), Map.of("a", "waits", "b", "waits"), "dead", BUDGET).get("yes")).isEqualTo(0.0);
        assertThat(new Inference(network.intervened("a", "waits"), BUDGET).posterior("dead", Map.of()).get("yes")).isEqualTo(0.5);
    }

    @Test
    void withoutEvidenceItIsTheIntervention() {
        var random = new Random(23);
        for (var round = 0; round < 30; round++) {
            var network = Networks.random(6, 2, 3, random);
            var twin = Twin.distribution(network, Map.of(), Map.of("v1", "s0"), "v5", BUDGET);
            var intervened = new Inference(network.intervened("v1", "s0"), BUDGET).posterior("v5", Map.of());
            intervened.forEach((state, probability) -> assertThat(twin.get(state)).isCloseTo(probability, within(1e-9)));
        }
    }

    @Test
    void settingWhatWasSeenChangesNothing() {
        var random = new Random(29);
        for (var round = 0; round < 30; round++) {
            var network = Networks.random(5, 2, 3, random);
            var evidence = Map.of("v1", "s0", "v4", "s1");
            assertThat(Twin.distribution(network, evidence, Map.of("v1", "s0"), "v4", BUDGET).get("s1")).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void monotoneNecessityLiesWithinTheBoundsOfAnyMechanism() {
        var random = new Random(31);
        for (var round = 0; round < 50; round++) {
            var network = Networks.random(2, 1, 2, random);
            if (network.parents(1).length == 1) {
                var inference = new Inference(network, BUDGET);
                var necessity = Necessity.of(inference.probability(Map.of("v0", "s0", "v1", "s0")), inference.probability(Map.of("v1", "s0")),
                        new Inference(network.intervened("v0", "s1"), BUDGET).probability(Map.of("v1", "s0")),
                        inference.probability(Map.of("v0", "s1", "v1", "s1")));
                var twin = Twin.distribution(network, Map.of("v0", "s0", "v1", "s0"), Map.of("v0", "s1"), "v1", BUDGET).get("s1");
                assertThat(twin).isBetween(necessity.lower() - 1e-9, necessity.upper() + 1e-9);
            }
        }
    }
}
