package io.edrs.reasoning.trees;

import static io.edrs.reasoning.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.edrs.reasoning.data.CsvText;
import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.GraphError;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

public class GrowingTest {

    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

    @Test
    void aTreeReadsAsTheRuleBehindTheData() {
        var tree = Growing.of(CsvText.read(loans(400)), "granted", new Growth(1, 6, 2), BUDGET);
        assertThat(tree.quality()).isGreaterThan(0.97).isGreaterThan(tree.baseline());
        var granted = tree.predict(Map.of("income", "60", "job", "none", "shoe", "40"));
        assertThat(granted.label()).isEqualTo("yes");
        assertThat(granted.rule()).anyMatch(condition -> condition.startsWith("income > "));
        assertThat(tree.predict(Map.of("income", "20", "job", "none", "shoe", "40")).rule()).contains("job is not fixed");
        assertThat(tree.importance()).containsOnlyKeys("income", "job");
    }

    @Test
    void reasonsAddUpToTheResult() {
        for (var trees : new int[] {1, 30}) {
            var forest = Growing.of(CsvText.read(loans(400)), "granted", new Growth(trees, 8, 2), BUDGET);
            var said = forest.predict(Map.of("income", "45", "job", "fixed", "shoe", "37"));
            assertThat(said.label()).isEqualTo("yes");
            assertThat(said.base() + said.reasons().stream().mapToDouble(Reason::weight).sum()).isCloseTo(said.shares().get("yes"), within(1e-9));
            assertThat(said.reasons().getFirst().condition()).isEqualTo("job is fixed");
            assertThat(said.rule()).hasSize(trees == 1 ? said.rule().size() : 0);
        }
    }

    @Test
    void predictsNumbersToo() {
        var random = new Random(4);
        var text = new StringBuilder("x,z,y\n");
        for (var row = 0; row < 500; row++) {
            var x = random.nextDouble() * 10;
            text.append("%s,%s,%s\n".formatted(x, random.nextDouble(), x * x + random.nextGaussian()));
        }
        var forest = Growing.of(CsvText.read(text.toString()), "y", new Growth(30, 10, 2), BUDGET);
        assertThat(forest.quality()).isGreaterThan(0.95);
        var said = forest.predict(Map.of("x", "5", "z", "0.5"));
        assertThat(Double.parseDouble(said.label())).isCloseTo(25, within(3.0));
        assertThat(said.base() + said.reasons().stream().mapToDouble(Reason::weight).sum()).isCloseTo(Double.parseDouble(said.label()), within(1e-3));
    }

    @Test
    void growsTheSameTreesFromTheSameRows() {
        var table = CsvText.read(loans(100));
        assertThat(Growing.of(table, "granted", new Growth(5, 5, 2), BUDGET)).isEqualTo(Growing.of(table, "granted", new Growth(5, 5, 2), BUDGET));
    }

    @Test
    void saysWhatIsWrong() {
        var growth = new Growth(1, 5, 1);
        refused(GraphError.VARIABLE_UNKNOWN, "no column 'paid'", () -> Growing.of(CsvText.read(loans(20)), "paid", growth, BUDGET));
        refused(GraphError.TABLE_INVALID, "too few", () -> Growing.of(CsvText.read(loans(5)), "granted", growth, BUDGET));
        refused(GraphError.TABLE_INVALID, "same in every row", () -> Growing.of(CsvText.read("a,b\n" + "1,2\n".repeat(20)), "a", growth, BUDGET));
        refused(GraphError.OUT_OF_TIME, "longer", () -> Growing.of(CsvText.read(loans(50)), "granted", growth, Budget.of(Duration.ZERO)));
        var tree = Growing.of(CsvText.read(loans(100)), "granted", growth, BUDGET);
        refused(GraphError.VARIABLE_UNKNOWN, "'shoe' lacks", () -> tree.predict(Map.of("income", "1", "job", "none")));
        refused(GraphError.VARIABLE_UNKNOWN, "no column 'age'", () -> tree.predict(Map.of("age", "1")));
        refused(GraphError.VARIABLE_UNKNOWN, "'job' is never 'boss'", () -> tree.predict(Map.of("income", "1", "job", "boss", "shoe", "1")));
        refused(GraphError.VARIABLE_UNKNOWN, "cannot be 'much'", () -> tree.predict(Map.of("income", "much", "job", "none", "shoe", "1")));
    }

    /** Granted to those with a fixed job or more than 50. */
    public static String loans(int rows) {
        var random = new Random(3);
        var text = new StringBuilder("income,job,shoe,granted\n");
        for (var row = 0; row < rows; row++) {
            var income = 10 + random.nextInt(80);
            var job = new String[] {"fixed", "none", "seasonal"}[random.nextInt(3)];
            text.append("%d,%s,%d,%s\n".formatted(income, job, 36 + random.nextInt(10), job.equals("fixed") || income > 50 ? "yes" : "no"));
        }
        return text.toString();
    }
}
