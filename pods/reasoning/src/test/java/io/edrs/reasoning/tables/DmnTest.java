package io.edrs.reasoning.tables;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class DmnTest {

    public static final String DISH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://example.org">
              <decision id="size" name="Size"><variable name="size" typeRef="string"/><decisionTable id="t1" hitPolicy="FIRST">
                <input id="i0"><inputExpression id="e0" typeRef="number"><text>guests</text></inputExpression></input>
                <output id="o0" name="size" typeRef="string"/>
                <rule id="r0"><inputEntry id="a0"><text>&gt; 8</text></inputEntry><outputEntry id="b0"><text>"large"</text></outputEntry></rule>
                <rule id="r9"><inputEntry id="a9"><text>-</text></inputEntry><outputEntry id="b9"><text>"small"</text></outputEntry></rule>
              </decisionTable></decision>
              <decision id="dish" name="Dish"><informationRequirement id="q"><requiredDecision href="#size"/></informationRequirement>
              <decisionTable id="t2" hitPolicy="UNIQUE">
                <input id="i1"><inputExpression id="e1" typeRef="string"><text>season</text></inputExpression></input>
                <input id="i2"><inputExpression id="e2" typeRef="string"><text>size</text></inputExpression></input>
                <output id="o1" name="dish" typeRef="string"/>
                <rule id="r1"><inputEntry id="a1"><text>"Winter"</text></inputEntry><inputEntry id="a2"><text>"small"</text></inputEntry><outputEntry id="b1"><text>"Roast"</text></outputEntry></rule>
                <rule id="r2"><inputEntry id="a3"><text>"Winter"</text></inputEntry><inputEntry id="a4"><text>"large"</text></inputEntry><outputEntry id="b2"><text>"Stew"</text></outputEntry></rule>
                <rule id="r3"><inputEntry id="a5"><text>"Summer"</text></inputEntry><inputEntry id="a6"><text></text></inputEntry><outputEntry id="b3"><text>"Salad"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @Test
    void decidesAndNamesTheRules() {
        var decided = Dmn.read(DISH).decide(null, Map.of("season", "Winter", "guests", 10));
        assertThat(decided.outputs()).containsExactly(Map.of("dish", "Stew"));
        assertThat(decided.rules()).containsExactly(
                new Applied("size", 1, List.of("guests: > 8"), Map.of("size", "large")),
                new Applied("dish", 2, List.of("season: \"Winter\"", "size: \"large\""), Map.of("dish", "Stew")));
        assertThat(Dmn.read(DISH).decide("Size", Map.of("guests", 3)).outputs()).containsExactly(Map.of("size", "small"));
        assertThat(Dmn.read(DISH).decide("dish", Map.of("season", "Spring", "guests", 3)).outputs()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        refused(TableError.DECISION_INPUT_INVALID, "needs [guests]", () -> Dmn.read(DISH).decide("dish", Map.of("season", "Winter")));
        refused(TableError.DECISION_UNKNOWN, "there are [size, dish]", () -> Dmn.read(DISH).decide("wine", Map.of()));
        refused(TableError.DMN_INVALID, "cannot be read", () -> Dmn.read("<definitions>"));
        refused(TableError.DMN_INVALID, "cannot be read", () -> Dmn.read("soup"));
        refused(TableError.DMN_INVALID, "outermost element is <definitions>", () -> Dmn.read("<a/>"));
        refused(TableError.DMN_INVALID, "no decision", () -> Dmn.read(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\"></definitions>"));
        var twice = DISH.replace("<text>\"small\"</text></inputEntry>", "<text></text></inputEntry>");
        refused(TableError.DECISION_CONTRADICTORY, "cannot be made", () -> Dmn.read(twice).decide("dish", Map.of("season", "Winter", "guests", 10)));
        refused(TableError.DECISION_INPUT_INVALID, "cannot be 'many'", () -> Dmn.read(DISH).decide("dish", Map.of("season", "Winter", "guests", "many")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<inputEntry id=\"a1\" expressionLanguage=\"javascript\"><text>java.lang.System.exit(1)</text>",
        "<inputEntry id=\"a1\" expressionLanguage=\"juel\"><text>${''.getClass()}</text>",
        "<inputEntry id=\"a1\"><text>count(for i in 1..1000000000 return i) &gt; 1</text>",
        "<inputEntry id=\"a1\"><text>some x in 1..1000000000 satisfies x = 0</text>",
        "<inputEntry id=\"a1\"><text>{ f: function(x) f(x), y: f(1) }.y</text>",
        "<inputEntry id=\"a1\"><text>{ f: &#102;unction(x) f(x), y: f(1) }.y</text>"})
    void runsNoForeignCodeAndNoLoops(String entry) {
        refused(TableError.DMN_UNSAFE, "refused", () -> Dmn.read(DISH.replace("<inputEntry id=\"a1\"><text>\"Winter\"</text>", entry)));
    }

    @Test
    void readsNoEntities() {
        refused(TableError.DMN_UNSAFE, "entities", () -> Dmn.read(DISH.replace("<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions")));
    }
}
