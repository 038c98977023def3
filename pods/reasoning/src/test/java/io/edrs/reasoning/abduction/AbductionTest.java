package io.edrs.reasoning.abduction;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AbductionTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));
    private static final Theory LAWN = new Theory(
            List.of(new Rule("grass is wet", List.of("it rained"), 1), new Rule("grass is wet", List.of("sprinkler was on"), 1),
                    new Rule("street is wet", List.of("it rained"), 1), new Rule("shoes are wet", List.of("grass is wet"), 1)),
            List.of(new Assumable("it rained", 0.3), new Assumable("sprinkler was on", 0.1)), List.of());

    @Test
    void ranksWhatExplainsAndSaysWhatItAssumes() {
        var explanations = explain(LAWN, List.of("shoes are wet"), List.of());
        assertThat(explanations).extracting(Explanation::assumes).containsExactly(List.of("it rained"), List.of("sprinkler was on"));
        var odds = (0.3 / 0.7) / (0.1 / 0.9);
        assertThat(explanations.getFirst().probability()).isCloseTo(odds / (1 + odds), within(1e-9));
        assertThat(explanations.getFirst().because()).containsExactly("it rained is assumed", "grass is wet follows from it rained", "shoes are wet follows from grass is wet");
        assertThat(explanations.getFirst().predicts()).containsOnlyKeys("grass is wet", "street is wet");
    }

    @Test
    void namesTheObservationThatTellsThemApart() {
        var probes = Probing.of(explain(LAWN, List.of("shoes are wet"), List.of()), 5);
        assertThat(probes).extracting(Probe::what).contains("street is wet").doesNotContain("grass is wet");
        var share = (0.3 / 0.7) / (0.3 / 0.7 + 0.1 / 0.9);
        assertThat(probes.getFirst().gain()).isCloseTo(-(share * Math.log(share) + (1 - share) * Math.log(1 - share)) / Math.log(2), within(1e-9));
    }

    @Test
    void whatIsAbsentCounts() {
        assertThat(explain(LAWN, List.of("grass is wet"), List.of("street is wet"))).extracting(Explanation::assumes).containsExactly(List.of("sprinkler was on"));
        var weak = new Theory(List.of(new Rule("fever", List.of("flu"), 0.9), new Rule("fever", List.of("cold"), 0.2), new Rule("aches", List.of("flu"), 0.8)),
                List.of(new Assumable("flu", 0.1), new Assumable("cold", 0.1)), List.of());
        assertThat(explain(weak, List.of("fever"), List.of()).getFirst().assumes()).containsExactly("flu");
        var without = explain(weak, List.of("fever"), List.of("aches"));
        assertThat(without.getFirst().probability() / without.getLast().probability()).isCloseTo(0.2 / 0.18, within(1e-9));
        assertThat(without.getFirst().assumes()).containsExactly("cold");
    }

    @Test
    void whatExcludesEachOtherIsNotAssumedTogether() {
        var theory = new Theory(List.of(new Rule("x", List.of("a"), 1), new Rule("y", List.of("b"), 1), new Rule("x", List.of("c"), 1)),
                List.of(new Assumable("a", 0.5), new Assumable("b", 0.5), new Assumable("c", 0.1)), List.of(List.of("a", "b")));
        assertThat(explain(theory, List.of("x", "y"), List.of())).extracting(Explanation::assumes).containsExactly(List.of("b", "c"));
        assertThat(explain(LAWN, List.of("street is wet"), List.of("grass is wet"))).isEmpty();
    }

    @Test
    void findsExactlyTheMinimalSetsThatTryingAllSetsFinds() {
        var random = new Random(41);
        for (var round = 0; round < 200; round++) {
            var theory = random(random);
            var found = new HashSet<Set<String>>();
            explain(theory, List.of("o0", "o1"), List.of()).forEach(explanation -> found.add(new TreeSet<>(explanation.assumes())));
            assertThat(found).isEqualTo(byForce(theory));
        }
    }

    @Test
    void saysWhatIsWrong() {
        var some = List.of(new Assumable("a", 0.5));
        refused(AbductionError.THEORY_CYCLIC, "Nothing explains itself", () -> new Theory(List.of(new Rule("x", List.of("y"), 1), new Rule("y", List.of("x"), 1)), some, List.of()));
        refused(AbductionError.THEORY_INVALID, "nothing that may be assumed", () -> new Theory(List.of(), List.of(), List.of()));
        refused(AbductionError.THEORY_INVALID, "probability of 'a' is 1.0", () -> new Theory(List.of(), List.of(new Assumable("a", 1)), List.of()));
        refused(AbductionError.THEORY_INVALID, "strength of the rule", () -> new Theory(List.of(new Rule("x", List.of("a"), 0)), some, List.of()));
        refused(AbductionError.THEORY_INVALID, "twice", () -> new Theory(List.of(), List.of(some.getFirst(), some.getFirst()), List.of()));
        refused(AbductionError.THEORY_INVALID, "is no name", () -> new Theory(List.of(new Rule(" ", List.of("a"), 1)), some, List.of()));
        refused(AbductionError.OBSERVATION_INVALID, "does not speak of 'snow'", () -> explain(LAWN, List.of("snow"), List.of()));
        refused(AbductionError.OBSERVATION_INVALID, "what is to be explained", () -> explain(LAWN, List.of(), List.of()));
        refused(AbductionError.OBSERVATION_INVALID, "both observed and absent", () -> explain(LAWN, List.of("grass is wet"), List.of("grass is wet")));
        refused(GraphError.OUT_OF_TIME, "longer", () -> new Abduction(LAWN, Budget.of(Duration.ZERO)).explain(List.of("grass is wet"), List.of(), 5));
    }

    private static List<Explanation> explain(Theory theory, List<String> observed, List<String> absent) {
        return new Abduction(theory, BUDGET).explain(observed, absent, 1_000);
    }

    private static Theory random(Random random) {
        var rules = new ArrayList<Rule>();
        var lower = new ArrayList<>(List.of("a0", "a1", "a2", "a3", "a4"));
        for (var head : List.of("m0", "m1", "m2", "o0", "o1")) {
            for (var rule = 0; rule <= random.nextInt(3); rule++) {
                rules.add(new Rule(head, random.ints(0, lower.size()).distinct().limit(1 + random.nextInt(2)).mapToObj(lower::get).toList(), 1));
            }
            lower.add(head);
        }
        return new Theory(rules, List.of("a0", "a1", "a2", "a3", "a4").stream().map(name -> new Assumable(name, 0.1 + 0.8 * random.nextDouble())).toList(), List.of());
    }

    private static Set<Set<String>> byForce(Theory theory) {
        var all = new ArrayList<Set<String>>();
        for (var bits = 0; bits < 32; bits++) {
            var set = new TreeSet<String>();
            for (var place = 0; place < 5; place++) {
                if ((bits >> place & 1) == 1) {
                    set.add("a" + place);
                }
            }
            if (new Forward(theory, BUDGET).closure(set).containsAll(List.of("o0", "o1"))) {
                all.add(set);
            }
        }
        return new HashSet<>(all.stream().filter(set -> all.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other))).toList());
    }
}
