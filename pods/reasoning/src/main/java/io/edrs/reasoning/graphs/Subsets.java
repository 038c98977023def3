package io.edrs.reasoning.graphs;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Small subsets of a set, the smallest first. */
public final class Subsets {

    private Subsets() {}

    /** Shows every subset of the size, in lexical order, until the visitor says true; whether it did. */
    public static boolean any(List<Integer> of, int size, Predicate<int[]> visitor) {
        if (size > of.size()) {
            return false;
        }
        var picks = new int[size];
        for (var place = 0; place < size; place++) {
            picks[place] = place;
        }
        while (true) {
            var chosen = new int[size];
            for (var place = 0; place < size; place++) {
                chosen[place] = of.get(picks[place]);
            }
            if (visitor.test(chosen)) {
                return true;
            }
            var place = size - 1;
            while (place >= 0 && picks[place] == of.size() - size + place) {
                place--;
            }
            if (place < 0) {
                return false;
            }
            picks[place]++;
            for (var next = place + 1; next < size; next++) {
                picks[next] = picks[next - 1] + 1;
            }
        }
    }

    /** The numbers as a bit set. */
    public static BitSet bits(int... numbers) {
        var set = new BitSet();
        for (var number : numbers) {
            set.set(number);
        }
        return set;
    }
}
