package io.edrs.reasoning.induction;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

public class RuleInductionTest {

    public static final List<String> FAMILY = List.of("parent(ann, bob)", "parent(ann, eve)", "parent(bob, cid)", "parent(bob, dan)", "parent(eve, fay)", "parent(cid, gus)",
            "female(ann)", "female(eve)", "female(fay)", "male(bob)", "male(cid)", "male(dan)", "male(gus)");

    @Test
    void learnsWhoIsAGrandparent() {
        var induced = learn(FAMILY, List.of("grandparent(ann, cid)", "grandparent(ann, dan)", "grandparent(ann, fay)", "grandparent(bob, gus)"),
                List.of("grandparent(ann, bob)", "grandparent(bob, cid)", "grandparent(cid, ann)", "grandparent(ann, gus)", "grandparent(eve, cid)"), 0);
        assertThat(induced.rules()).extracting(Learned::rule).containsExactly("grandparent(X, Y) :- parent(X, Z), parent(Z, Y)");
        assertThat(induced.uncovered()).isEmpty();
    }

    @Test
    void learnsSeveralRulesWhereOneIsNotEnough() {
        var induced = learn(List.of("wet(a)", "wet(b)", "icy(c)", "icy(d)", "dry(e)", "dry(f)", "road(a)", "road(b)", "road(c)", "road(d)", "road(e)", "road(f)"),
                List.of("slippery(a)", "slippery(b)", "slippery(c)", "slippery(d)"), List.of("slippery(e)", "slippery(f)"), 0);
        assertThat(induced.rules()).extracting(Learned::rule).containsExactlyInAnyOrder("slippery(X) :- icy(X)", "slippery(X) :- wet(X)");
    }

    @Test
    void namesThingsWhereTheyMatter() {
        var induced = learn(List.of("colour(a, red)", "colour(b, red)", "colour(c, blue)", "colour(d, blue)", "shape(a, round)", "shape(b, square)", "shape(c, round)",
                "shape(d, square)"), List.of("ripe(a)", "ripe(b)"), List.of("ripe(c)", "ripe(d)"), 0);
        assertThat(induced.rules()).extracting(Learned::rule).containsExactly("ripe(X) :- colour(X, red)");
    }

    @Test
    void leavesWhatNoRuleTells() {
        var induced = learn(List.of("odd(a)", "odd(b)"), List.of("good(a)"), List.of("good(b)"), 0);
        assertThat(induced.rules()).isEmpty();
        assertThat(induced.uncovered()).containsExactly("good(a)");
    }

    @Test
    void toleratesNoiseWhenAllowed() {
        var facts = new ArrayList<String>();
        var positive = new ArrayList<String>();
        for (var place = 0; place < 19; place++) {
            facts.add("wet(a%d)".formatted(place));
            positive.add("slippery(a%d)".formatted(place));
        }
        facts.addAll(List.of("wet(odd)", "dry(e)"));
        var negative = List.of("slippery(odd)", "slippery(e)");
        assertThat(learn(facts, positive, negative, 0.1).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("slippery(X) :- wet(X)");
            assertThat(rule.wrongly()).containsExactly("slippery(odd)");
        });
        assertThat(learn(facts, positive, negative, 0).rules()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        var some = List.of("good(a)");
        refused(InductionError.EXAMPLES_INVALID, "of both kinds", () -> learn(FAMILY, List.of(), some, 0));
        refused(InductionError.EXAMPLES_INVALID, "of both kinds", () -> learn(FAMILY, some, List.of(), 0));
        refused(InductionError.EXAMPLES_CONTRADICTORY, "'good(a)'", () -> learn(FAMILY, some, some, 0));
        refused(InductionError.EXAMPLES_INVALID, "is not like 'good(a)'", () -> learn(FAMILY, some, List.of("bad(a)"), 0));
        refused(InductionError.EXAMPLES_INVALID, "noise of 0.7", () -> learn(FAMILY, some, List.of("good(b)"), 0.7));
        refused(InductionError.EXAMPLES_INVALID, "relates something else", () -> Fact.read("cause(hot(a), b)"));
        refused(GraphError.OUT_OF_TIME, "longer", () -> new RuleInduction(facts(FAMILY), facts(some), facts(List.of("good(b)")), 0, Budget.of(Duration.ZERO)).learn());
    }

    private static Induced learn(List<String> known, List<String> positive, List<String> negative, double noise) {
        return new RuleInduction(facts(known), facts(positive), facts(negative), noise, Budget.of(Duration.ofMinutes(1))).learn();
    }

    private static List<Fact> facts(List<String> texts) {
        return Arrays.asList(texts.stream().map(Fact::read).toArray(Fact[]::new));
    }
}
