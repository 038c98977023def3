package io.edrs.reasoning.data;

import java.util.List;

/**
 * One column.
 *
 * @param name the variable
 * @param levels its kinds, sorted, by code; empty for a column of numbers
 * @param values the numbers, or the codes of the kinds
 */
public record Column(String name, List<String> levels, double[] values) {

    public Column {
        levels = List.copyOf(levels);
    }

    /** Whether it holds numbers and not kinds. */
    public boolean isNumeric() {
        return levels.isEmpty();
    }

    /** The codes of the kinds. */
    public int[] codes() {
        var codes = new int[values.length];
        for (var row = 0; row < codes.length; row++) {
            codes[row] = (int) values[row];
        }
        return codes;
    }

    /** Whether every row says the same. */
    public boolean isConstant() {
        for (var value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
