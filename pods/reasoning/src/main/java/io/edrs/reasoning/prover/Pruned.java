package io.edrs.reasoning.prover;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.proof.Block;
import io.edrs.reasoning.proof.Line;
import io.edrs.reasoning.proof.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A proof without the lines nothing rests on, numbered anew, straight where a detour over the opposite is not needed. */
final class Pruned {

    private Pruned() {}

    static Block of(Block proof, Formula goal) {
        return numbered(straight(pruned(proof, new HashSet<>()), goal), new HashMap<>());
    }

    /** @param used the lines something after the block rests on; those the block rests on are added */
    private static Block pruned(Block block, Set<Integer> used) {
        var cases = new ArrayList<Block>();
        for (var one : block.cases()) {
            var inner = new HashSet<Integer>();
            var pruned = pruned(one, inner);
            if (!inner.contains(one.lines().getFirst().number())) {
                var lines = new ArrayList<>(block.lines().stream().filter(line -> line.number() != block.split()).toList());
                lines.addAll(pruned.lines().stream().filter(line -> line.number() != one.lines().getFirst().number()).toList());
                return pruned(new Block(lines, pruned.split(), pruned.cases()), used);
            }
            used.addAll(inner);
            cases.add(pruned);
        }
        if (!cases.isEmpty()) {
            used.add(block.split());
        }
        return new Block(needed(block.lines(), used, cases.isEmpty()), cases.isEmpty() ? 0 : block.split(), cases);
    }

    private static List<Line> needed(List<Line> lines, Set<Integer> used, boolean last) {
        var kept = new ArrayList<Line>();
        for (var i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            if (last && i == lines.size() - 1 || used.contains(line.number()) || i == 0 && line.reason() instanceof Reason.Supposed) {
                kept.addFirst(line);
                used.addAll(from(line.reason()));
            }
        }
        return kept;
    }

    private static List<Integer> from(Reason reason) {
        return switch (reason) {
            case Reason.Follows(var from) -> from;
            case Reason.Instance(var line, var of) -> List.of(line);
            default -> List.of();
        };
    }

    /** Where the supposed opposite serves only to contradict the last line, that line is the goal. */
    private static Block straight(Block block, Formula goal) {
        var lines = block.lines();
        var opposite = lines.isEmpty() ? null : lines.getFirst();
        if (opposite == null || !block.cases().isEmpty() || !opposite.formula().equals(new Not(goal)) || !(opposite.reason() instanceof Reason.Supposed)) {
            return block;
        }
        var uses = lines.stream().filter(line -> from(line.reason()).contains(opposite.number())).toList();
        if (uses.size() != 1 || uses.getFirst() != lines.getLast()) {
            return block;
        }
        var from = from(lines.getLast().reason()).stream().filter(number -> number != opposite.number()).toList();
        var straight = new ArrayList<>(lines.subList(1, lines.size() - 1));
        if (straight.isEmpty() || !(straight.getLast().formula().equals(goal) && from.contains(straight.getLast().number()))) {
            straight.add(new Line(lines.getLast().number(), goal, new Reason.Follows(from)));
        }
        return Block.of(straight);
    }

    private static Block numbered(Block block, Map<Integer, Integer> numbers) {
        var lines = new ArrayList<Line>();
        for (var line : block.lines()) {
            numbers.put(line.number(), numbers.size() + 1);
            var reason = switch (line.reason()) {
                case Reason.Follows(var from) -> new Reason.Follows(from.stream().map(numbers::get).toList());
                case Reason.Instance(var of, var names) -> new Reason.Instance(numbers.get(of), names);
                default -> line.reason();
            };
            lines.add(new Line(numbers.get(line.number()), line.formula(), reason));
        }
        var cases = block.cases().stream().map(one -> numbered(one, numbers)).toList();
        return new Block(lines, cases.isEmpty() ? 0 : numbers.get(block.split()), cases);
    }
}
