package io.edrs.reasoning.data;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Reads texts and numbers as kinds. */
public final class Kinds {

    private Kinds() {}

    /** A column of texts, its levels sorted. */
    public static Column of(String name, List<String> texts) {
        var levels = new ArrayList<>(new TreeSet<>(texts));
        var codes = texts.stream().mapToDouble(text -> java.util.Collections.binarySearch(levels, text)).toArray();
        return new Column(name, levels, codes);
    }

    /** Numbers as kinds, when they take few values. */
    public static Column of(Column numbers, int most) {
        var distinct = Arrays.stream(numbers.values()).distinct().sorted().toArray();
        if (distinct.length > most) {
            throw new EdrsException(GraphError.METHOD_UNFIT, "The column '%s' holds %d different numbers; this method needs at most %d kinds."
                    .formatted(numbers.name(), distinct.length, most));
        }
        var levels = Arrays.stream(distinct).mapToObj(Kinds::text).toList();
        return new Column(numbers.name(), levels, Arrays.stream(numbers.values()).map(value -> Arrays.binarySearch(distinct, value)).toArray());
    }

    /** A number as people write it. */
    public static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
