package io.edrs.reasoning.networks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A function of some variables' states.
 *
 * @param variables their numbers, in the order of the places
 * @param sizes how many states each has
 * @param values one per joint state, the last variable's state changing fastest
 */
record Factor(int[] variables, int[] sizes, double[] values) {

    private static final int MOST = 5_000_000;

    static Factor of(int[] variables, int[] sizes) {
        return new Factor(variables, sizes, new double[volume(sizes)]);
    }

    static int volume(int[] sizes) {
        var volume = 1L;
        for (var size : sizes) {
            volume *= size;
            if (volume > MOST) {
                throw new EdrsException(GraphError.TOO_LARGE, "This would need a table of more than %d joint states; ask about a sparser network.".formatted(MOST));
            }
        }
        return (int) volume;
    }

    int place(int variable) {
        for (var place = 0; place < variables.length; place++) {
            if (variables[place] == variable) {
                return place;
            }
        }
        return -1;
    }

    /** How far apart neighbouring states of each of the given variables lie in the values; 0 for one it does not depend on. */
    int[] strides(int[] others) {
        var own = new int[variables.length];
        var step = 1;
        for (var place = variables.length - 1; place >= 0; place--) {
            own[place] = step;
            step *= sizes[place];
        }
        return Arrays.stream(others).map(variable -> place(variable) < 0 ? 0 : own[place(variable)]).toArray();
    }

    Factor times(Factor other) {
        var extra = IntStream.range(0, other.variables.length).filter(place -> place(other.variables[place]) < 0).toArray();
        var all = IntStream.concat(Arrays.stream(variables), Arrays.stream(extra).map(place -> other.variables[place])).toArray();
        var allSizes = IntStream.concat(Arrays.stream(sizes), Arrays.stream(extra).map(place -> other.sizes[place])).toArray();
        var product = of(all, allSizes);
        var walk = new Walk(allSizes, strides(all), other.strides(all));
        for (var at = 0; at < product.values.length; at++) {
            product.values[at] = values[walk.first()] * other.values[walk.second()];
            walk.next();
        }
        return product;
    }

    Factor without(int variable) {
        var gone = place(variable);
        if (gone < 0) {
            return this;
        }
        var kept = IntStream.range(0, variables.length).filter(place -> place != gone).toArray();
        var sum = of(Arrays.stream(kept).map(place -> variables[place]).toArray(), Arrays.stream(kept).map(place -> sizes[place]).toArray());
        var walk = new Walk(sizes, strides(variables), sum.strides(variables));
        for (var at = 0; at < values.length; at++) {
            sum.values[walk.second()] += values[walk.first()];
            walk.next();
        }
        return sum;
    }

    /** The slice in which the variable has the state. */
    Factor at(int variable, int state) {
        var gone = place(variable);
        if (gone < 0) {
            return this;
        }
        var kept = IntStream.range(0, variables.length).filter(place -> place != gone).toArray();
        var slice = of(Arrays.stream(kept).map(place -> variables[place]).toArray(), Arrays.stream(kept).map(place -> sizes[place]).toArray());
        var start = strides(new int[] {variable})[0] * state;
        var walk = new Walk(slice.sizes, strides(slice.variables), slice.strides(slice.variables));
        for (var at = 0; at < slice.values.length; at++) {
            slice.values[at] = values[start + walk.first()];
            walk.next();
        }
        return slice;
    }

    double total() {
        return Arrays.stream(values).sum();
    }
}
