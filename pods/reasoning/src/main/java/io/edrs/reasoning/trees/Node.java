package io.edrs.reasoning.trees;

import java.util.List;

/**
 * A question of a tree, or an end of it.
 *
 * @param input the column's place; -1 at an end
 * @param kind for kinds: is it this one; empty for numbers
 * @param threshold for numbers: is it more than this
 * @param no the next node's place for no
 * @param yes the next node's place for yes
 * @param shares of the labels among the rows that come here; for numbers their mean alone
 * @param rows how many come here
 */
public record Node(int input, String kind, double threshold, int no, int yes, List<Double> shares, int rows) {

    boolean isEnd() {
        return input < 0;
    }
}
