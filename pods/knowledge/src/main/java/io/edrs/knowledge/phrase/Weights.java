package io.edrs.knowledge.phrase;

import java.util.Arrays;

/** A number for some nodes of a graph, 0 for the others; as large as what is in it. */
final class Weights {

    private static final int FREE = -1;

    /** Called for each node in it. */
    @FunctionalInterface
    interface Visitor {
        void node(int node, double weight);
    }

    private int[] nodes = filled(256);
    private double[] values = new double[256];
    private int size;

    double get(int node) {
        var slot = slot(node);
        return nodes[slot] == FREE ? 0 : values[slot];
    }

    /** Adds and returns the sum. */
    double add(int node, double value) {
        var slot = slot(node);
        if (nodes[slot] == FREE) {
            if (2 * ++size > nodes.length) {
                grow();
                slot = slot(node);
            }
            nodes[slot] = node;
        }
        return values[slot] += value;
    }

    void clear(int node) {
        var slot = slot(node);
        if (nodes[slot] != FREE) {
            values[slot] = 0;
        }
    }

    int size() {
        return size;
    }

    void each(Visitor visitor) {
        for (var slot = 0; slot < nodes.length; slot++) {
            if (nodes[slot] != FREE) {
                visitor.node(nodes[slot], values[slot]);
            }
        }
    }

    /** Those with the largest numbers, about so many. */
    Weights largest(int many) {
        if (size <= many) {
            return this;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var least = Math.max(Double.MIN_VALUE, sorted[Math.max(0, sorted.length - many)]);
        var largest = new Weights();
        each((node, weight) -> {
            if (weight >= least && largest.size < 2 * many) {
                largest.add(node, weight);
            }
        });
        return largest;
    }

    private int slot(int node) {
        var hash = node * 0x9E3779B9;
        var slot = (hash ^ hash >>> 16) & nodes.length - 1;
        while (nodes[slot] != FREE && nodes[slot] != node) {
            slot = slot + 1 & nodes.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldNodes = nodes;
        var oldValues = values;
        nodes = filled(oldNodes.length * 2);
        values = new double[nodes.length];
        for (var i = 0; i < oldNodes.length; i++) {
            if (oldNodes[i] != FREE) {
                var slot = slot(oldNodes[i]);
                nodes[slot] = oldNodes[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, FREE);
        return array;
    }
}
