package io.edrs.reasoning.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The probabilities of one variable given others, as a BIF text says them. */
record BifTable(Variable child, List<Variable> parents, double[] numbers) {

    static BifTable read(BifTokens tokens, Map<String, Variable> variables) {
        tokens.until("(");
        var names = tokens.list(")");
        var bar = names.indexOf("|");
        var child = variable(names.isEmpty() ? "" : names.getFirst(), variables);
        var parents = bar < 0 ? List.<Variable>of() : names.subList(bar + 1, names.size()).stream().map(name -> variable(name, variables)).toList();
        tokens.until("{");
        var table = new double[Factor.volume(IntStream.concat(IntStream.of(child.states().size()),
                parents.stream().mapToInt(parent -> parent.states().size())).toArray())];
        Arrays.fill(table, Double.NaN);
        for (var token = tokens.next(); !token.equals("}"); token = tokens.next()) {
            switch (token) {
                case "table" -> fill(table, 0, tokens.list(";"), child);
                case "default" -> fillAll(table, tokens.list(";"), child);
                case "(" -> fill(table, row(parents, tokens.list(")")) * child.states().size(), tokens.list(";"), child);
                case "property" -> tokens.until(";");
                default -> throw tokens.unexpected("'table', 'default' or a row in parentheses");
            }
        }
        return new BifTable(child, parents, table);
    }

    private static int row(List<Variable> parents, List<String> states) {
        if (states.size() != parents.size()) {
            throw BifTokens.invalid("the row %s names %d states for %d parents".formatted(states, states.size(), parents.size()));
        }
        var row = 0;
        for (var place = 0; place < states.size(); place++) {
            row = row * parents.get(place).states().size() + parents.get(place).state(states.get(place));
        }
        return row;
    }

    private static void fillAll(double[] table, List<String> numbers, Variable child) {
        for (var row = 0; row < table.length; row += child.states().size()) {
            if (Double.isNaN(table[row])) {
                fill(table, row, numbers, child);
            }
        }
    }

    private static void fill(double[] table, int from, List<String> numbers, Variable child) {
        if (from + numbers.size() > table.length || numbers.size() % child.states().size() != 0) {
            throw BifTokens.invalid("%d numbers do not fit the %d states of '%s'".formatted(numbers.size(), child.states().size(), child.name()));
        }
        for (var place = 0; place < numbers.size(); place++) {
            try {
                table[from + place] = Double.parseDouble(numbers.get(place));
            } catch (NumberFormatException e) {
                throw BifTokens.invalid("'%s' in the table of '%s' is no number".formatted(numbers.get(place), child.name()));
            }
        }
    }

    private static Variable variable(String name, Map<String, Variable> variables) {
        var variable = variables.get(name);
        if (variable == null) {
            throw BifTokens.invalid("the variable '%s' is not declared before its probabilities".formatted(name));
        }
        return variable;
    }
}
