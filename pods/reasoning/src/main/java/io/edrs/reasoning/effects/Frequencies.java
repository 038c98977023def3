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
    private final Map<List<String>, Map<String, Integer>> counts = new HashMap<>();

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
        var key = new char[names.size()];
        for (var place = 0; place < key.length; place++) {
            key[place] = (char) states.get(names.get(place)).intValue();
        }
        return counts.computeIfAbsent(names, this::count).getOrDefault(new String(key), 0) / (double) rows;
    }

    /** A joint state is a text with a character for each variable's state. */
    private Map<String, Integer> count(List<String> names) {
        var own = names.stream().map(codes::get).toArray(int[][]::new);
        var counted = new HashMap<String, Integer>();
        var key = new char[own.length];
        for (var row = 0; row < rows; row++) {
            for (var place = 0; place < key.length; place++) {
                key[place] = (char) own[place][row];
            }
            counted.merge(new String(key), 1, Integer::sum);
        }
        return counted;
    }
}
