package io.edrs.bench.causal;

import io.edrs.reasoning.networks.DiscreteNetwork;
import io.edrs.reasoning.networks.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The structure of a published network.
 *
 * @param source who published it
 * @param variables with their states, causes first
 * @param parents of each, by number
 */
public record Structure(String name, String source, List<Variable> variables, List<int[]> parents) {

    private static final String FILE = "structures.txt";
    private static final double SHARP = 2;
    private static final double LEAST = 0.02;

    /** All of the file. */
    public static List<Structure> all() {
        try (var stream = Structure.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(Structure::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many causes are drawn. */
    public int edges() {
        return parents.stream().mapToInt(own -> own.length).sum();
    }

    /** A network of this structure whose probabilities are drawn by chance, so that one state of each row is far likelier than others. */
    public DiscreteNetwork drawn(long seed) {
        var random = new SplittableRandom(seed);
        var tables = new ArrayList<double[]>();
        for (var place = 0; place < variables.size(); place++) {
            var rows = Arrays.stream(parents.get(place)).map(parent -> variables.get(parent).states().size()).reduce(1, (one, other) -> one * other);
            tables.add(rows(rows, variables.get(place).states().size(), random));
        }
        return new DiscreteNetwork(variables, parents, tables);
    }

    private static double[] rows(int rows, int states, SplittableRandom random) {
        var table = new double[rows * states];
        for (var row = 0; row < rows; row++) {
            var sum = 0.0;
            for (var state = 0; state < states; state++) {
                table[row * states + state] = LEAST + Math.pow(-Math.log(1 - random.nextDouble()), SHARP);
                sum += table[row * states + state];
            }
            for (var state = 0; state < states; state++) {
                table[row * states + state] /= sum;
            }
        }
        return table;
    }

    private static Structure read(String line) {
        var parts = line.split("\\s*\\|\\s*");
        var words = Arrays.stream(parts[2].split(";\\s*")).map(text -> text.strip().split("\\s+")).toList();
        var names = words.stream().map(each -> each[0]).toList();
        var variables = words.stream().map(each -> new Variable(each[0],
                IntStream.range(0, Integer.parseInt(each[1])).mapToObj(state -> "s" + state).toList())).toList();
        var parents = words.stream().map(each -> Arrays.stream(each).skip(2).mapToInt(names::indexOf).toArray()).toList();
        return new Structure(parts[0], parts[1], variables, parents);
    }
}
