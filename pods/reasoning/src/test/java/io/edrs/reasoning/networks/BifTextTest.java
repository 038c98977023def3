package io.edrs.reasoning.networks;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.graphs.GraphError;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BifTextTest {

    static final String RAIN = """
            network rain { property source = "made up"; }
            variable rain { type discrete [ 2 ] { yes, no }; }
            variable hose { type discrete [ 2 ] { on, off }; property x = y; }
            // said last
            variable wet { type discrete[2] { yes, no }; }
            probability ( rain ) { table 0.2, 0.8; }
            probability ( hose ) { table 0.3, 0.7; }
            probability ( wet | rain, hose ) {
              (yes, on) 0.99, 0.01;
              (no, on) 0.9, 0.1;
              default 0.5, 0.5;
            }
            """;

    @Test
    void readsRowsTablesAndDefaults() {
        var network = BifText.read(RAIN);
        assertThat(network.graph().names()).containsExactly("rain", "hose", "wet");
        assertThat(network.probability(2, new int[] {0, 0, 1})).isEqualTo(0.01);
        assertThat(network.probability(2, new int[] {0, 1, 1})).isEqualTo(0.5);
        assertThat(network.probability(2, new int[] {1, 0, 0})).isEqualTo(0.9);
    }

    @Test
    void readsWhatItWrites() {
        var network = Networks.random(9, 3, 4, new Random(5));
        var again = BifText.read(BifText.write(network));
        assertThat(again.variables()).isEqualTo(network.variables());
        for (var variable = 0; variable < 9; variable++) {
            assertThat(again.parents(variable)).isEqualTo(network.parents(variable));
            assertThat(again.table(variable)).containsExactly(network.table(variable), org.assertj.core.data.Offset.offset(1e-15));
        }
    }

    @Test
    void saysWhatIsWrong() {
        no("probability ( rain ) { table 0.2, 0.8; }", "", "'rain' has no probabilities");
        no("0.2, 0.8", "0.2, 0.7", "sum to 0.89");
        no("0.2, 0.8", "0.2, much", "'much'");
        no("0.2, 0.8", "-0.2, 1.2", "no distribution");
        no("default 0.5, 0.5;", "", "no distribution");
        no("wet | rain, hose", "wet | rain, snow", "'snow' is not declared");
        no("(yes, on)", "(yes)", "1 states for 2 parents");
        no("network rain", "net rain", "'net' stands where");
        refused(GraphError.NETWORK_INVALID, "ends too early", () -> BifText.read("network rain {"));
        refused(GraphError.GRAPH_CYCLIC, "a → b → a", () -> BifText.read("""
                variable a { type discrete [1] { x }; } variable b { type discrete [1] { x }; }
                probability ( a | b ) { table 1; } probability ( b | a ) { table 1; }"""));
    }

    private static void no(String what, String instead, String reason) {
        var code = GraphError.NETWORK_INVALID;
        refused(code, reason, () -> BifText.read(RAIN.replace(what, instead)));
    }
}
