package io.edrs.reasoning.proof;

import java.util.List;

/**
 * Lines that follow one another, and the cases the last part distinguishes, if any.
 *
 * @param split the number of the line whose alternatives the cases are; 0 when there are none
 * @param cases each begins with a supposition and reaches the goal or what is never true
 */
public record Block(List<Line> lines, int split, List<Block> cases) {

    public Block {
        lines = List.copyOf(lines);
        cases = List.copyOf(cases);
    }

    /** Lines without cases. */
    public static Block of(List<Line> lines) {
        return new Block(lines, 0, List.of());
    }

    /** How many lines it has, those of its cases included. */
    public int size() {
        return lines.size() + cases.stream().mapToInt(Block::size).sum();
    }
}
