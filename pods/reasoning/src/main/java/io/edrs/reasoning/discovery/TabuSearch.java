package io.edrs.reasoning.discovery;

import io.edrs.reasoning.graphs.Budget;
import io.edrs.reasoning.graphs.CausalGraph;
import io.edrs.reasoning.graphs.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hill climbing over directed graphs by adding, deleting and reversing edges, going on for some moves past each summit without undoing
 * the last ones (tabu search, Glover 1986; Bouckaert 1995).
 */
public final class TabuSearch {

    private static final double LEAST = 1e-9;

    private enum Kind { ADD, DELETE, REVERSE }

    private record Move(Kind kind, int from, int to, double gain) {

        Move undone() {
            return switch (kind) {
                case ADD -> new Move(Kind.DELETE, from, to, 0);
                case DELETE -> new Move(Kind.ADD, from, to, 0);
                case REVERSE -> new Move(Kind.REVERSE, to, from, 0);
            };
        }

        boolean same(Move other) {
            return kind == other.kind && from == other.from && to == other.to;
        }
    }

    private final Score score;
    private final Candidate candidate;
    private final int patience;
    private final Budget budget;
    private final Deque<Move> tabu = new ArrayDeque<>();

    private TabuSearch(Score score, int mostParents, int patience, Budget budget) {
        this.score = score;
        this.candidate = new Candidate(score, mostParents);
        this.patience = patience;
        this.budget = budget;
    }

    /**
     * The best graph met; of its equivalence class see {@link EquivalenceClass}.
     *
     * @param patience how many moves past a summit, and how many moves are not undone
     */
    public static CausalGraph search(Score score, int mostParents, int patience, Budget budget) {
        return new TabuSearch(score, mostParents, patience, budget).climb();
    }

    private CausalGraph climb() {
        var value = 0.0;
        var best = 0.0;
        var summit = candidate.parents();
        for (var since = 0; since <= patience;) {
            var move = bestMove();
            if (move == null) {
                break;
            }
            apply(move);
            value += move.gain();
            if (value > best + LEAST) {
                best = value;
                summit = candidate.parents();
                since = 0;
            } else {
                since++;
            }
        }
        return graph(summit);
    }

    private @Nullable Move bestMove() {
        Move best = null;
        for (var from = 0; from < candidate.size(); from++) {
            budget.spend();
            for (var to = 0; to < candidate.size(); to++) {
                if (from != to) {
                    best = better(best, candidate.has(from, to) ? delete(from, to) : add(from, to));
                    best = candidate.has(from, to) ? better(best, reverse(from, to)) : best;
                }
            }
        }
        return best;
    }

    private @Nullable Move better(@Nullable Move best, @Nullable Move other) {
        return other == null || best != null && other.gain() <= best.gain() + LEAST || tabu.stream().anyMatch(other::same) ? best : other;
    }

    private @Nullable Move add(int from, int to) {
        return candidate.has(to, from) || candidate.isFull(to) || candidate.reaches(to, from) ? null
                : new Move(Kind.ADD, from, to, candidate.gain(to, from));
    }

    private Move delete(int from, int to) {
        return new Move(Kind.DELETE, from, to, candidate.gain(to, from));
    }

    private @Nullable Move reverse(int from, int to) {
        return candidate.isFull(from) || candidate.reachesOtherwise(from, to) ? null
                : new Move(Kind.REVERSE, from, to, candidate.gain(to, from) + candidate.gain(from, to));
    }

    private void apply(Move move) {
        candidate.flip(move.from(), move.to());
        if (move.kind() == Kind.REVERSE) {
            candidate.flip(move.to(), move.from());
        }
        tabu.addLast(move.undone());
        if (tabu.size() > patience) {
            tabu.removeFirst();
        }
    }

    private CausalGraph graph(List<int[]> parents) {
        var edges = new ArrayList<Edge>();
        for (var child = 0; child < parents.size(); child++) {
            for (var parent : parents.get(child)) {
                edges.add(new Edge(score.names().get(parent), score.names().get(child)));
            }
        }
        return CausalGraph.of(score.names(), edges, List.of());
    }
}
