package io.edrs.reasoning.effects;

import io.edrs.reasoning.data.Column;
import io.edrs.reasoning.data.DataTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a table of kinds shows: each probability a relative frequency. Rows are counted once for each set of variables asked for. */
public final class Frequencies implements Observed {

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, int[]> codes = new HashMap<>();
    private final int rows;
    private final Map<List<String>, Map<Long, Integer>> counts = new HashMap<>();

    /** Of a table of kinds. */
    public Frequencies(DataTable table) {
        this.rows = table.rows();
        table.columns().forEach(column -> {
            columns.put(column.name(), column);
            codes.put(column.name(), column.codes());
        });
    }

    @Override
    public int states(String variable) {
        return columns.get(variable).levels().size();
    }

    @Override
    public double probability(Map<String, Integer> states) {
        var names = states.keySet().stream().sorted().toList();
        var key = 0L;
        for (var name : names) {
            key = key * states(name) + states.get(name);
        }
        return counts.computeIfAbsent(names, this::count).getOrDefault(key, 0) / (double) rows;
    }

    private Map<Long, Integer> count(List<String> names) {
        var places = new long[rows];
        for (var name : names) {
            var own = codes.get(name);
            for (var row = 0; row < rows; row++) {
                places[row] = places[row] * states(name) + own[row];
            }
        }
        var counted = new HashMap<Long, Integer>();
        for (var place : places) {
            counted.merge(place, 1, Integer::sum);
        }
        return counted;
    }
}
