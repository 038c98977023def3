package io.edrs.reasoning.trees;

/**
 * How trees are grown.
 *
 * @param trees how many; 1 for a single tree, which is easier to read
 * @param depth at most so many questions one after the other
 * @param leastRows no end of a tree holds fewer rows
 */
public record Growth(int trees, int depth, int leastRows) {}
