package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the words of a question occur in a row: in values, in headers, around it.
 *
 * @param anotherOne whether the label carries a number the question does not: "Apollo 11" when "Apollo" is asked about
 */
record RowMatch(Asked asked, Row row, double[][] inValue, double[][] inHeader, boolean[] inContext, boolean[] inHeading,
        boolean anotherOne, Map<Name, BitSet> holders) {

    static RowMatch of(Asked asked, Row row) {
        var terms = asked.terms();
        var cells = row.cells();
        var values = new double[cells.size()][terms.size()];
        var headers = new double[cells.size()][terms.size()];
        var context = new boolean[terms.size()];
        var heading = new boolean[terms.size()];
        var label = Field.of(row.label());
        for (var t = 0; t < terms.size(); t++) {
            var term = terms.get(t);
            context[t] = row.context().exact(term);
            heading[t] = !row.labelled() && label.exact(term);
            for (var c = 0; c < cells.size(); c++) {
                values[c][t] = cells.get(c).valueField().match(term) < 1 ? 0 : 1;
                headers[c][t] = cells.get(c).headerField().match(term);
            }
        }
        return new RowMatch(asked, row, values, headers, context, heading, anotherOne(label, terms), new HashMap<>());
    }

    /** How much of each term is accounted for when the answer is the value of this cell. */
    double[] covered(int target) {
        var covered = new double[asked.terms().size()];
        for (var t = 0; t < covered.length; t++) {
            var best = Math.max(inHeading[t] ? 1 : inContext[t] ? 0.9 : 0, inHeader[target][t]);
            for (var c = 0; c < inValue.length && best < 1; c++) {
                if (c != target) {
                    best = Math.max(best, inValue[c][t]);
                    best = Math.max(best, subjectCell(c) ? 0.9 * inHeader[c][t] : 0);
                }
            }
            covered[t] = best;
        }
        return covered;
    }

    /** A cell that names what is asked about, or the row's label: its header may be said along with it. */
    boolean subjectCell(int cell) {
        if (cell == 0 && row.labelled()) {
            return true;
        }
        return hits(cell) > 0;
    }

    /** Whether the row's label, or the heading of unlabelled pairs, is spoken of. */
    boolean subjectKnown() {
        var label = Field.of(row.label());
        return asked.names().stream().anyMatch(label::holds) || label.mentioned(asked.terms()) == 1;
    }

    private static boolean anotherOne(Field label, List<Term> terms) {
        return label.words().stream().anyMatch(word -> word.digits() && terms.stream().noneMatch(term -> term.stem().equals(word.stem())));
    }

    /** The weight of the terms found in a cell's value. */
    double hits(int cell) {
        double weight = 0;
        for (var t = 0; t < asked.terms().size(); t++) {
            weight += inValue[cell][t] * asked.terms().get(t).weight();
        }
        return weight;
    }

    /** The names that do not stand together anywhere in the row or around it. */
    List<Name> absent() {
        return absent(-1);
    }

    /** The names that stand together nowhere but in this cell's value, if at all. */
    List<Name> absent(int target) {
        var absent = new ArrayList<Name>();
        for (var name : asked.names()) {
            var cells = holders.computeIfAbsent(name, this::holders);
            if (cells.isEmpty() || target >= 0 && cells.cardinality() == 1 && cells.get(target)) {
                absent.add(name);
            }
        }
        return absent;
    }

    /** The cells whose values have the name; all, and one more, when a header or what is around has it. */
    private BitSet holders(Name name) {
        var cells = row.cells();
        var holders = new BitSet();
        if (row.context().holds(name) || cells.stream().anyMatch(cell -> cell.headerField().holds(name))) {
            holders.set(0, cells.size() + 1);
            return holders;
        }
        for (var c = 0; c < cells.size(); c++) {
            holders.set(c, cells.get(c).valueField().holds(name) || split(name, c));
        }
        return holders;
    }

    /** "Berlin Office" for the value "Berlin" under the header "Office". */
    private boolean split(Name name, int c) {
        var value = row.cells().get(c).valueField();
        var wholly = !value.words().isEmpty() && value.words().stream()
                .allMatch(word -> name.words().stream().anyMatch(part -> part.stem().equals(word.stem())));
        return wholly && name.words().stream().allMatch(part -> value.stems().contains(part.stem())
                || row.cells().get(c).headerField().stems().contains(part.stem())
                || row.context().stems().contains(part.stem())
                || row.cells().stream().anyMatch(cell -> cell.headerField().stems().contains(part.stem())));
    }
}
