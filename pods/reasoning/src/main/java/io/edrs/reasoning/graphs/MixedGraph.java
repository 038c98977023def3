package io.edrs.reasoning.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A graph under discovery: at most one edge between two variables, with a mark at each end. Changed in place. */
public final class MixedGraph {

    private final List<String> names;
    private final @Nullable Mark[][] ends;

    /** A graph without edges. */
    public MixedGraph(List<String> names) {
        this.names = List.copyOf(names);
        this.ends = new Mark[names.size()][names.size()];
    }

    /**
     * An edge as others read it.
     *
     * @param form the marks between the two, {@code -->}, {@code <->}, {@code o->}, {@code o-o}, {@code --o}, {@code o--} or {@code ---}
     */
    public record Link(String from, String form, String to) {}

    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    public boolean adjacent(int one, int other) {
        return ends[one][other] != null;
    }

    /** Puts an edge with these marks at its two ends, or changes them. */
    public void link(int one, Mark atOne, int other, Mark atOther) {
        ends[one][other] = atOther;
        ends[other][one] = atOne;
    }

    public void cut(int one, int other) {
        ends[one][other] = null;
        ends[other][one] = null;
    }

    /** Whether the edge between the two has the mark at the end of the second. */
    public boolean at(int one, int other, Mark mark) {
        return ends[one][other] == mark;
    }

    /** Changes the mark at the end of the second. */
    public void mark(int one, int other, Mark mark) {
        ends[one][other] = mark;
    }

    /** Whether the first is a cause of the second by an arrow. */
    public boolean points(int one, int other) {
        return at(one, other, Mark.ARROW) && at(other, one, Mark.TAIL);
    }

    public boolean undirected(int one, int other) {
        return at(one, other, Mark.TAIL) && at(other, one, Mark.TAIL);
    }

    public List<Integer> neighbours(int variable) {
        return IntStream.range(0, size()).filter(other -> adjacent(variable, other)).boxed().toList();
    }

    /** Every edge's marks made the same. */
    public void reset(Mark mark) {
        pairs().forEach(pair -> link(pair[0], mark, pair[1], mark));
    }

    /** The adjacent pairs, each once, the smaller first. */
    public List<int[]> pairs() {
        var pairs = new ArrayList<int[]>();
        for (var one = 0; one < size(); one++) {
            for (var other = one + 1; other < size(); other++) {
                if (adjacent(one, other)) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
        return pairs;
    }

    /** The edges as text, an arrow always to the right. */
    public List<Link> links() {
        return pairs().stream().map(pair -> points(pair[1], pair[0]) || at(pair[0], pair[1], Mark.CIRCLE) && at(pair[1], pair[0], Mark.ARROW)
                ? shown(pair[1], pair[0]) : shown(pair[0], pair[1])).toList();
    }

    /** The graph in the DOT language, circles and missing heads as arrow shapes. */
    public String dot() {
        var nodes = names.stream().map(name -> "  \"%s\";".formatted(name.replace("\"", "\\\"")));
        var edges = links().stream().map(link -> "  \"%s\" -> \"%s\"%s;".formatted(link.from().replace("\"", "\\\""), link.to().replace("\"", "\\\""),
                switch (link.form()) {
                    case "-->" -> "";
                    case "<->" -> " [dir=both]";
                    case "---" -> " [dir=none]";
                    case "--o" -> " [dir=both, arrowtail=none, arrowhead=odot]";
                    case "o--" -> " [dir=both, arrowtail=odot, arrowhead=none]";
                    case "o->" -> " [dir=both, arrowtail=odot]";
                    default -> " [dir=both, arrowtail=odot, arrowhead=odot]";
                }));
        return Stream.concat(nodes, edges).collect(Collectors.joining("\n", "digraph {\n", "\n}\n"));
    }

    private Link shown(int one, int other) {
        return new Link(names.get(one), sign(ends[other][one], "<") + "-" + sign(ends[one][other], ">"), names.get(other));
    }

    private static String sign(@Nullable Mark mark, String arrow) {
        return mark == Mark.ARROW ? arrow : mark == Mark.CIRCLE ? "o" : "-";
    }
}
