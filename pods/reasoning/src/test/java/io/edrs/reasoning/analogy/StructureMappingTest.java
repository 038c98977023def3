package io.edrs.reasoning.analogy;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class StructureMappingTest {

    /** Gentner (1983). */
    public static final List<String> SOLAR_SYSTEM = List.of("yellow(sun)", "hotter than(sun, planet)", "more massive(sun, planet)", "attracts(sun, planet)",
            "revolves around(planet, sun)", "cause(and(attracts(sun, planet), more massive(sun, planet)), revolves around(planet, sun))");
    public static final List<String> ATOM = List.of("more massive(nucleus, electron)", "attracts(nucleus, electron)", "small(electron)");

    @Test
    void seesTheAtomAsASolarSystemAndInfersWhatMoves() {
        var best = map(SOLAR_SYSTEM, ATOM).getFirst();
        assertThat(best.things()).isEqualTo(Map.of("sun", "nucleus", "planet", "electron"));
        assertThat(best.inferences()).contains("revolves around(electron, nucleus)", "hotter than(nucleus, electron)",
                "cause(and(attracts(nucleus, electron), more massive(nucleus, electron)), revolves around(electron, nucleus))").doesNotContain("yellow(nucleus)");
    }

    /** Water flow and heat flow (Falkenhainer, Forbus and Gentner 1989): the deep system wins over likeness on the surface. */
    @Test
    void prefersRelationsOfRelations() {
        var water = List.of("cause(greater(pressure of(beaker), pressure of(vial)), flow(beaker, vial, water, pipe))", "flat top(water)", "clear(beaker)",
                "greater(diameter of(beaker), diameter of(vial))");
        var heat = List.of("greater(temperature of(coffee), temperature of(ice))", "flow(coffee, ice, heat, bar)", "flat top(coffee)",
                "cause(greater(pressure of(coffee), pressure of(ice)), flow(coffee, ice, heat, bar))");
        var best = map(water, heat).getFirst();
        assertThat(best.things()).containsEntry("beaker", "coffee").containsEntry("vial", "ice").containsEntry("water", "heat").containsEntry("pipe", "bar");
        assertThat(best.inferences()).contains("greater(diameter of(coffee), diameter of(ice))");
    }

    @Test
    void mapsOneToOne() {
        for (var analogy : map(SOLAR_SYSTEM, ATOM)) {
            assertThat(analogy.things().values()).doesNotHaveDuplicates();
        }
        var crossed = map(List.of("likes(a, b)", "likes(b, a)"), List.of("likes(c, c)"));
        assertThat(crossed).allSatisfy(analogy -> assertThat(analogy.things()).hasSizeLessThan(2));
        assertThat(map(List.of("likes(a, b)"), List.of("hates(c, d)"))).isEmpty();
    }

    @Test
    void isWholeAgainstItself() {
        var best = map(SOLAR_SYSTEM, SOLAR_SYSTEM).getFirst();
        assertThat(best.share()).isEqualTo(1.0);
        assertThat(best.inferences()).isEmpty();
        assertThat(best.things()).isEqualTo(Map.of("sun", "sun", "planet", "planet"));
    }

    @Test
    void stopsInTimeAndInSize() {
        var many = IntStream.range(0, 400).mapToObj(place -> "near(a%d, b%d)".formatted(place, place)).toList();
        refused(AnalogyError.DESCRIPTION_TOO_LARGE, "more than 20000 matches", () -> map(many, many));
        refused(GraphError.OUT_OF_TIME, "longer", () -> new StructureMapping(FactText.read(SOLAR_SYSTEM), FactText.read(ATOM), Budget.of(Duration.ZERO)).best(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sun | says nothing", "hot(sun | not closed", "hot() | where a name is expected", "hot(sun) cold | 'cold' follows",
        "hot(sun!) | cannot be read", "'' | ends too early", "hot(sun,) | where a name is expected"})
    void saysWhatCannotBeRead(String fact, String reason) {
        refused(AnalogyError.FACT_UNREADABLE, reason, () -> FactText.read(fact));
        refused(AnalogyError.FACT_UNREADABLE, "nested deeper", () -> FactText.read("a(".repeat(30) + "b" + ")".repeat(30)));
        refused(AnalogyError.FACT_UNREADABLE, "this has 0", () -> FactText.read(List.of()));
    }

    private static List<Analogy> map(List<String> base, List<String> target) {
        return new StructureMapping(FactText.read(base), FactText.read(target), Budget.of(Duration.ofMinutes(1))).best(3);
    }
}
