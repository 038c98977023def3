package io.edrs.reasoning.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ProofTree;
import io.edrs.reasoning.ReasoningEngine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogicEngineTest {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private final ReasoningEngine engine = Core.get(LogicEngine.class);

    private static Problem problem(String question, String... premises) {
        return new Problem("default", question, Arrays.stream(premises).map(text -> new Premise(text, "passage", "p1", "rules.md")).toList());
    }

    private Conclusion conclude(String question, String... premises) {
        return engine.reason(problem(question, premises), WITHIN).orElseThrow();
    }

    @Test
    void provesFromTheQuestionAlone() {
        var said = conclude("All managers approve budgets. Dana is a manager. Does Dana approve budgets?");
        assertThat(said.verdict()).isEqualTo("true");
        assertThat(said.answer()).startsWith("Yes. Dana approves budgets, because");
        assertThat(ProofTree.text(said.proof())).isEqualTo("""
                Dana approves budgets.  [modus ponens]
                ├─ All managers approve budgets.  [question]
                └─ Dana is a manager.  [question]""");
    }

    @Test
    void provesFromDocumentsAndTurnsTogether() {
        var question = "Does Ines sleep on the pier?";
        var premises = List.of(new Premise("Ines is a warden.", "memory", "t1", "conversation"), new Premise("All wardens carry a lamp.", "passage", "p1", "rules.md"),
                new Premise("Nobody who carries a lamp sleeps on the pier.", "passage", "p1", "rules.md"),
                new Premise("The harbour office was built in 1911.", "passage", "p1", "rules.md"), new Premise("It has three floors.", "passage", "p1", "rules.md"));
        var problem = new Problem("default", question, premises);
        assertThat(engine.fit(problem)).isGreaterThanOrEqualTo(0.5);
        var said = engine.reason(problem, WITHIN).orElseThrow();
        assertThat(said.answer()).startsWith("No. Ines does not sleep on the pier");
        assertThat(said.proof()).extracting(step -> step.premise() == null ? "" : step.premise().document()).contains("conversation", "rules.md");
    }

    @Test
    void leavesOrdinaryQuestionsAlone() {
        assertThat(engine.fit(problem("Who runs the harbour office?"))).isZero();
        assertThat(engine.fit(problem("Is 6384 the cache port of the Vector Store?", "The Vector Store listens on 6384.", "Its owner is Ada."))).isZero();
        assertThat(engine.fit(problem("I have no idea at all. Who runs the harbour office?"))).isZero();
        assertThat(engine.reason(problem("I have no money at all. Is the harbour office open?"), WITHIN)).isEmpty();
        assertThat(engine.reason(problem("Was the office built in 1911?", "The office was built in 1911.", "All offices close at night."), WITHIN)).isEmpty();
        assertThat(engine.reason(problem("Does Ada sleep?", "All wardens carry a lamp.", "Ada is a warden."), WITHIN)).isEmpty();
    }

    @Test
    void saysUnknownWithTwoModelsAndNamesWhatItCouldNotRead() {
        var open = conclude("All wardens carry a lamp. Ada carries a lamp. Is Ada a warden?");
        assertThat(open.verdict()).isEqualTo("unknown");
        assertThat(open.proof().getLast().rule()).isEqualTo("two models");
        var partly = conclude("All wardens carry a lamp. Whatever the lamp of which be when not. Ada carries a lamp. Is Ada a warden?");
        assertThat(partly.unread()).hasSize(1);
        assertThat(partly.confidence()).isLessThan(open.confidence());
    }

    @Test
    void namesTheSmallestSetThatConflicts() {
        var said = conclude("All wardens carry a lamp. No wardens sleep. Ada is a warden. Ada sleeps. Ben runs. Does Ben run?");
        assertThat(said.verdict()).isEqualTo("contradiction");
        assertThat(said.answer()).contains("No wardens sleep").contains("Ada sleeps").contains("Ada is a warden").doesNotContain("lamp").doesNotContain("Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A is left of B. B is left of C. C is left of A. D is red. Is A left of C?",
        "Ann finished before Bob. Bob finished before Carl. Carl finished before Ann. Dan sings. Did Ann finish before Carl?",
        "Ann is older than Bob. Bob is older than Carl. Carl is older than Ann. Who is the oldest?",
        "Four friends, Ann, Bob, Carl and Dan, stand in a row. Dan is not in the middle. Ann is left of Bob. Bob is left of Carl. Carl is left of Ann. Is Ann left of Carl?",
        "There are three jars: a red jar, a tin jar, and a blue jar. The red jar is left of the tin jar. The tin jar is left of the blue jar. The blue jar is left of the red jar.\n"
            + "A) The red jar is the leftmost.\nB) The tin jar is the leftmost.\nC) The blue jar is the leftmost."})
    void anOrderThatGoesRoundIsContradictory(String text) {
        var said = conclude(text);
        assertThat(said.verdict()).isEqualTo("contradiction");
        assertThat(said.proof().stream().filter(step -> step.premise() != null && step.premise().source().equals("question"))).hasSize(3);
        assertThat(said.answer()).startsWith("What is given contradicts itself: ").doesNotContain("Dan").doesNotContain("red.");
    }

    @Test
    void solvesPuzzlesOfOrder() {
        var puzzle = "On a bench, there are three jars: a red jar, a tin jar, and a blue jar. The red jar is to the left of the tin jar. The blue jar is not the rightmost. "
                + "If the red jar is the leftmost, then the tin jar is next to the red jar.";
        var said = conclude(puzzle + "\nWhich of the following is true?\nA) The red jar is the leftmost.\nB) The tin jar is the rightmost.\nC) The blue jar is in the middle.");
        assertThat(said.answer()).startsWith("The tin jar is the rightmost.");
        assertThat(conclude(puzzle + " Is the blue jar to the left of the red jar?").answer()).startsWith("Yes");
        assertThat(conclude(puzzle + " Is the tin jar in the middle?").answer()).startsWith("No");
    }

    @Test
    void readsProgramsToo() {
        assertThat(conclude("forall x (Dog(x) -> Barks(x))\nDog(rex)\nBarks(rex)").verdict()).isEqualTo("true");
        assertThat(conclude("Facts:\nDog(Rex, True)\nRules:\nDog($x, True) >>> Cat($x, False)\nQuery:\nCat(Rex, True)").verdict()).isEqualTo("false");
    }

    @Test
    void aFreeVariableIsRefusedByItsName() {
        var proofs = Core.get(Proofs.class);
        assertThatThrownBy(() -> proofs.of(new ProofController.Wanted("Dog(x) -> Barks(x)\nDog(rex)", "Barks(rex)", null)))
                .isInstanceOf(EdrsException.class).hasMessageContaining("no quantifier binds the variable x");
        assertThat(proofs.of(new ProofController.Wanted("forall x (Dog(x) -> Barks(x))\nDog(rex)", "Barks(rex)", null)).verdict()).isEqualTo("true");
    }

    @Test
    void aProblemThatExplodesIsCut() {
        var chain = "∀x ∃y (R(x, y) ∧ ¬R(y, x))\n∀x ∀y ∀z ((R(x, y) ∧ R(y, z)) → R(x, z))\n∀x ¬R(x, x)\n" + "∃x ∃y ∃z (R(x, y) ∧ R(y, z) ∧ P(z))\nP(q)";
        var said = engine.reason(problem(chain), Duration.ofMillis(700)).orElseThrow();
        assertThat(said.verdict()).isEqualTo("out of time");
        assertThat(said.proof()).isEmpty();
    }

    @Test
    void tenThousandRulesAreNoTrouble() {
        var rules = new StringBuilder("Facts:\nP0(a, True)\nRules:\n");
        IntStream.range(0, 10_000).forEach(i -> rules.append("P%d($x, True) >>> P%d($x, True)\n".formatted(i, i + 1)));
        assertThat(conclude(rules + "Query:\nP10000(a, True)").verdict()).isEqualTo("true");
        assertThat(conclude(rules + "Query:\nP10001(a, True)").verdict()).isEqualTo("unknown");
    }

    @Test
    void aBookIsReadAsFarAsTimeAllows() {
        var book = new StringBuilder("All wardens carry a lamp. Ada is a warden. ");
        IntStream.range(0, 20_000).forEach(i -> book.append("If someone sees the cow number %d then they like the grey lion and the lion likes them. ".formatted(i)));
        var said = engine.reason(problem(book + "Does Ada carry a lamp?"), Duration.ofMillis(1_500)).orElseThrow();
        assertThat(said.verdict()).isEqualTo("true");
        assertThat(said.unread()).isNotEmpty();
    }

    @Test
    void saysWhoAndWhich() {
        assertThat(conclude("All managers approve budgets. Dana and Ben are managers. Ida is a clerk. Who approves budgets?").answer()).startsWith("Dana, Ben, because");
        var race = "Four runners, Ann, Bo, Cy and Di, ran a race. Ann finished immediately before Bo. Exactly two runners finished between Cy and Di. Di did not win. ";
        assertThat(conclude(race + "Who finished last?").answer()).startsWith("Di");
        assertThat(conclude("Tim is taller than Ann. Ann is taller than Joe. Who is the shortest?").answer()).startsWith("Joe");
        assertThat(engine.reason(problem("All managers approve budgets. Who approves holidays?"), WITHIN)).isEmpty();
    }

    @Test
    void whatWordsSayOfOneAnotherIsNamedInTheProof() {
        var said = conclude("Everyone who plays chess is patient. Dana is a chess player. Is Dana patient?");
        assertThat(said.verdict()).isEqualTo("true");
        assertThat(said.proof()).anyMatch(step -> step.premise() != null && step.premise().source().equals("background"));
        assertThat(conclude("All students who have a visa travel. Ida is a student with a visa. Does Ida travel?").verdict()).isEqualTo("true");
        assertThat(conclude("Everyone who is patient with children is calm. Club singles are not singles. Hymn is a club single. Is Hymn a single?").verdict()).isEqualTo("false");
        assertThat(conclude("All high salaries are taxed. Dana has a high salary. Is Dana taxed?").verdict()).isNotEqualTo("true");
        assertThat(conclude("All doctors sleep. Dana stopped smoking. If Dana smokes, Dana is a doctor. Does Dana sleep?").verdict()).isNotEqualTo("true");
    }

    @Test
    void worksOutAmounts() {
        var question = "Ada has 3 apples. Ben has twice as many as Ada. How many does Ben have?";
        assertThat(engine.fit(problem(question))).isGreaterThanOrEqualTo(0.5);
        var said = conclude(question);
        assertThat(said.verdict()).isEqualTo("value");
        assertThat(said.answer()).isEqualTo("6, because \"Ada has 3 apples\" and \"Ben has twice as many as Ada\".");
        assertThat(ProofTree.text(said.proof())).startsWith("How many does Ben have? 6.  [sum]");
        assertThat(conclude("Ada has at least 5 coins. Does Ada have more than 4 coins?").answer()).startsWith("Yes");
        assertThat(conclude("Ada has 3 coins. Ada has 4 coins. Ben has 2 coins. Does Ben have 2 coins?").answer()).contains("Ada has 3 coins").contains("Ada has 4 coins").doesNotContain("Ben");
        assertThat(engine.fit(problem("Ada has 3 apples. She gave Ben 2 apples. How many apples does Ada have?"))).isZero();
    }

    @Test
    void readsWhatIsSupposedAndAskedInOneSentence() {
        assertThat(conclude("If all zorples are grim and Max is a zorple, is Max grim?").verdict()).isEqualTo("true");
        assertThat(conclude("No reptile has fur. Iggy is a reptile. True or false: Iggy has fur.").verdict()).isEqualTo("false");
        assertThat(conclude("No reptile has fur. Iggy is a reptile. Iggy has fur. Is this true?").verdict()).isEqualTo("false");
        assertThat(conclude("Every reptile is cold. Iggy is a reptile. Does it follow that Iggy is cold?").verdict()).isEqualTo("true");
    }

    @Test
    void whatWouldFillTheMemoryIsNotTried() {
        var queue = "Twelve people, Al, Bo, Cy, Di, Ed, Fi, Gus, Hal, Ida, Jo, Kim and Lea, stand in a row. Exactly five people are left of Lea. Exactly five people are right of Al. "
                + "Is Al left of Lea?";
        assertThat(engine.reason(problem(queue), Duration.ofSeconds(1)).map(Conclusion::verdict)).isIn(java.util.Optional.empty(), java.util.Optional.of("out of time"), java.util.Optional.of("unknown"));
        var endless = conclude("Everyone likes someone. Nobody likes Ben. If someone likes someone, then they fear everyone. Does Ben fear Ben?");
        assertThat(endless.verdict()).isIn("true", "unknown", "out of time");
    }
}
