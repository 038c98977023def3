package io.edrs.reasoning.networks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Networks in the Bayesian network interchange format (BIF 0.15). */
public final class BifText {

    private static final int LONGEST = 5_000_000;

    private BifText() {}

    /** Reads a network; throws {@code NETWORK_INVALID} with the place where it is none. */
    public static DiscreteNetwork read(String text) {
        if (text.length() > LONGEST) {
            throw new EdrsException(GraphError.TOO_LARGE, "A network of %d characters is refused; at most %d.".formatted(text.length(), LONGEST));
        }
        var variables = new LinkedHashMap<String, Variable>();
        var tables = new LinkedHashMap<String, BifTable>();
        var tokens = new BifTokens(text);
        while (!tokens.ended()) {
            switch (tokens.next()) {
                case "network" -> {
                    tokens.until("{");
                    tokens.until("}");
                }
                case "variable" -> {
                    var variable = variable(tokens);
                    variables.put(variable.name(), variable);
                }
                case "probability" -> {
                    var table = BifTable.read(tokens, variables);
                    tables.put(table.child().name(), table);
                }
                default -> throw tokens.unexpected("'network', 'variable' or 'probability'");
            }
        }
        return network(variables, tables);
    }

    /** Writes a network. */
    public static String write(DiscreteNetwork network) {
        var text = new StringBuilder("network unknown {\n}\n");
        for (var variable : network.variables()) {
            text.append("variable %s {\n  type discrete [ %d ] { %s };\n}\n".formatted(word(variable.name()), variable.states().size(),
                    variable.states().stream().map(BifText::word).collect(Collectors.joining(", "))));
        }
        for (var place = 0; place < network.variables().size(); place++) {
            text.append(table(network, place));
        }
        return text.toString();
    }

    private static Variable variable(BifTokens tokens) {
        var name = tokens.next();
        tokens.until("{");
        tokens.until("type");
        tokens.until("{");
        var states = tokens.list("}");
        tokens.until("}");
        if (states.isEmpty()) {
            throw new EdrsException(GraphError.NETWORK_INVALID, "The variable '%s' has no states.".formatted(name));
        }
        return new Variable(name, states);
    }

    private static DiscreteNetwork network(Map<String, Variable> variables, Map<String, BifTable> tables) {
        var names = List.copyOf(variables.keySet());
        var parents = new ArrayList<int[]>();
        var numbers = new ArrayList<double[]>();
        for (var name : names) {
            var table = tables.get(name);
            if (table == null) {
                throw new EdrsException(GraphError.NETWORK_INVALID, "The variable '%s' has no probabilities.".formatted(name));
            }
            parents.add(table.parents().stream().mapToInt(parent -> names.indexOf(parent.name())).toArray());
            numbers.add(table.numbers());
        }
        return new DiscreteNetwork(List.copyOf(variables.values()), parents, numbers);
    }

    private static String table(DiscreteNetwork network, int variable) {
        var parents = network.parents(variable);
        var name = word(network.variables().get(variable).name());
        var states = network.states(variable);
        var table = network.table(variable);
        if (parents.length == 0) {
            return "probability ( %s ) {\n  table %s;\n}\n".formatted(name, numbers(table, 0, states));
        }
        var given = Arrays.stream(parents).mapToObj(parent -> word(network.variables().get(parent).name())).collect(Collectors.joining(", "));
        var rows = IntStream.range(0, table.length / states).mapToObj(row -> "  (%s) %s;\n".formatted(states(network, parents, row),
                numbers(table, row * states, states))).collect(Collectors.joining());
        return "probability ( %s | %s ) {\n%s}\n".formatted(name, given, rows);
    }

    private static String states(DiscreteNetwork network, int[] parents, int row) {
        var states = new String[parents.length];
        for (var place = parents.length - 1; place >= 0; place--) {
            states[place] = word(network.variables().get(parents[place]).states().get(row % network.states(parents[place])));
            row /= network.states(parents[place]);
        }
        return String.join(", ", states);
    }

    private static String numbers(double[] table, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(place -> Double.toString(table[place])).collect(Collectors.joining(", "));
    }

    private static String word(String word) {
        return word.matches("[^\\s{}()\\[\\],;|\"]+") ? word : "\"" + word.replace("\"", "'") + "\"";
    }
}
