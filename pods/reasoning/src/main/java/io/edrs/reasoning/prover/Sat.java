package io.edrs.reasoning.prover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Decides clauses by conflict-driven learning (Marques-Silva and Sakallah 1999) with two watched literals. Each learned clause knows the
 * groups of given clauses it comes from, so that a refutation names what it needs.
 */
final class Sat {

    private static final class Clause {
        final int[] literals;
        final BitSet groups;

        Clause(int[] literals, BitSet groups) {
            this.literals = literals;
            this.groups = groups;
        }
    }

    private final Limit limit;
    private final int[] values;
    private final int[] levels;
    private final Clause[] reasons;
    private final double[] activity;
    private final List<List<Clause>> watches = new ArrayList<>();
    private final int[] trail;
    private final int[] starts;
    private int trailed;
    private int level;
    private int head;
    private double bump = 1;
    private BitSet refuted;

    Sat(int atoms, Limit limit) {
        this.limit = limit;
        values = new int[atoms + 1];
        levels = new int[atoms + 1];
        reasons = new Clause[atoms + 1];
        activity = new double[atoms + 1];
        trail = new int[atoms + 1];
        starts = new int[atoms + 2];
        for (var i = 0; i < 2 * atoms + 2; i++) {
            watches.add(new ArrayList<>());
        }
    }

    /** @param group at least 0: what the clause belongs to; less for none */
    void add(int[] literals, int group) {
        var groups = new BitSet();
        if (group >= 0) {
            groups.set(group);
        }
        attach(new Clause(literals.clone(), groups));
    }

    /** Whether all clauses can be true together. */
    boolean solve() {
        while (refuted == null) {
            var conflict = propagate();
            if (conflict != null) {
                if (level == 0) {
                    refuted = roots(conflict);
                } else {
                    learn(conflict);
                }
            } else {
                limit.check();
                var next = pick();
                if (next == 0) {
                    return true;
                }
                level++;
                starts[level] = trailed;
                assign(-next, null);
            }
        }
        return false;
    }

    /** After a refutation: the groups it needs. */
    BitSet groups() {
        return refuted;
    }

    /** After success: whether the atom is true. */
    boolean holds(int atom) {
        return values[atom] > 0;
    }

    private void attach(Clause clause) {
        var literals = clause.literals;
        // What is undecided or true is watched first, so that a clause added late is seen rightly.
        var front = 0;
        for (var i = 0; i < literals.length && front < 2; i++) {
            if (value(literals[i]) >= 0) {
                swap(literals, front++, i);
            }
        }
        if (front == 0) {
            refuted = refuted == null ? roots(clause) : refuted;
            return;
        }
        if (literals.length > 1) {
            watches.get(index(literals[0])).add(clause);
            watches.get(index(literals[1])).add(clause);
        }
        if (front == 1 && value(literals[0]) == 0) {
            assign(literals[0], clause);
        }
    }

    private Clause propagate() {
        while (head < trailed) {
            var falsified = -trail[head++];
            var watching = watches.get(index(falsified));
            var kept = 0;
            for (var i = 0; i < watching.size(); i++) {
                var clause = watching.get(i);
                if (moved(clause, falsified)) {
                    continue;
                }
                watching.set(kept++, clause);
                var other = clause.literals[0];
                if (value(other) < 0) {
                    while (++i < watching.size()) {
                        watching.set(kept++, watching.get(i));
                    }
                    watching.subList(kept, watching.size()).clear();
                    return clause;
                }
                if (value(other) == 0) {
                    assign(other, clause);
                }
            }
            watching.subList(kept, watching.size()).clear();
        }
        return null;
    }

    /** Whether the clause now watches another literal; else the one it may depend on is first. */
    private boolean moved(Clause clause, int falsified) {
        var literals = clause.literals;
        if (literals[0] == falsified) {
            swap(literals, 0, 1);
        }
        if (value(literals[0]) > 0) {
            return false;
        }
        for (var i = 2; i < literals.length; i++) {
            if (value(literals[i]) >= 0) {
                swap(literals, 1, i);
                watches.get(index(literals[1])).add(clause);
                return true;
            }
        }
        return false;
    }

    /** Learns from the first unique implication point and goes back to where the lesson decides something. */
    private void learn(Clause conflict) {
        var seen = new BitSet();
        var lesson = new ArrayList<Integer>();
        var groups = new BitSet();
        var open = 0;
        var place = trailed;
        var literal = 0;
        var clause = conflict;
        do {
            groups.or(clause.groups);
            for (var one : clause.literals) {
                var atom = Math.abs(one);
                if (one == literal || seen.get(atom)) {
                    continue;
                }
                seen.set(atom);
                activity[atom] += bump;
                if (levels[atom] == level) {
                    open++;
                } else if (levels[atom] > 0) {
                    lesson.add(one);
                } else {
                    groups.or(roots(atom));
                }
            }
            while (!seen.get(Math.abs(trail[--place]))) {
                continue;
            }
            literal = trail[place];
            clause = reasons[Math.abs(literal)];
        } while (--open > 0);
        bump *= 1.05;
        decay();
        lesson.addFirst(-literal);
        backTo(lesson.stream().skip(1).mapToInt(one -> levels[Math.abs(one)]).max().orElse(0));
        attach(new Clause(lesson.stream().mapToInt(Integer::intValue).toArray(), groups));
    }

    private void decay() {
        if (bump > 1e90) {
            for (var i = 0; i < activity.length; i++) {
                activity[i] *= 1e-90;
            }
            bump *= 1e-90;
        }
    }

    private BitSet roots(Clause clause) {
        var groups = (BitSet) clause.groups.clone();
        for (var literal : clause.literals) {
            groups.or(roots(Math.abs(literal)));
        }
        return groups;
    }

    /** The groups because of which an atom is decided without any supposition. */
    private BitSet roots(int atom) {
        var groups = new BitSet();
        var seen = new BitSet();
        var open = new ArrayList<Integer>(List.of(atom));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            var reason = reasons[next];
            if (!seen.get(next) && reason != null) {
                groups.or(reason.groups);
                Arrays.stream(reason.literals).map(Math::abs).filter(one -> one != next).forEach(open::add);
            }
            seen.set(next);
        }
        return groups;
    }

    private void backTo(int target) {
        while (trailed > starts[target + 1]) {
            var atom = Math.abs(trail[--trailed]);
            values[atom] = 0;
            reasons[atom] = null;
        }
        level = target;
        head = trailed;
    }

    private int pick() {
        var best = 0;
        for (var atom = 1; atom < values.length; atom++) {
            if (values[atom] == 0 && (best == 0 || activity[atom] > activity[best])) {
                best = atom;
            }
        }
        return best;
    }

    private void assign(int literal, Clause reason) {
        var atom = Math.abs(literal);
        values[atom] = literal > 0 ? 1 : -1;
        levels[atom] = level;
        reasons[atom] = reason;
        trail[trailed++] = literal;
    }

    private int value(int literal) {
        return literal > 0 ? values[literal] : -values[-literal];
    }

    private static int index(int literal) {
        return literal > 0 ? 2 * literal : -2 * literal + 1;
    }

    private static void swap(int[] literals, int one, int other) {
        var kept = literals[one];
        literals[one] = literals[other];
        literals[other] = kept;
    }
}
