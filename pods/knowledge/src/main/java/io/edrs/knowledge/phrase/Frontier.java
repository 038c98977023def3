package io.edrs.knowledge.phrase;

/** What a walk has given to each node, what it has left to pass on there, and from where most of it came. */
final class Frontier {

    private static final int NOWHERE = -1;
    private final double least;
    private final Weights left = new Weights();
    private final Weights ranks = new Weights();
    private final Weights most = new Weights();
    private final Weights origins = new Weights();
    private int[] queue = new int[256];
    private int head;
    private int size;

    /** @param least what is less is not passed on */
    Frontier(double least) {
        this.least = least;
    }

    /** Gives mass to a node; {@code from} is -1 for a seed. */
    void give(int from, int node, double mass) {
        var before = left.get(node);
        if (left.add(node, mass) > least && before <= least) {
            queue(node);
        }
        if (mass > most.get(node)) {
            most.clear(node);
            most.add(node, mass);
            origins.clear(node);
            origins.add(node, from + 1);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int poll() {
        var node = queue[head];
        head = (head + 1) % queue.length;
        size--;
        return node;
    }

    /** Takes what is left at the node, of which a share stays as its rank. */
    double take(int node, double share) {
        var mass = left.get(node);
        left.clear(node);
        ranks.add(node, mass * share);
        return mass;
    }

    Weights ranks() {
        return ranks;
    }

    /** From where most came, -1 for a seed or an unknown node. */
    int origin(int node) {
        return most.get(node) > 0 ? (int) origins.get(node) - 1 : NOWHERE;
    }

    private void queue(int node) {
        if (size == queue.length) {
            var longer = new int[2 * size];
            for (var i = 0; i < size; i++) {
                longer[i] = queue[(head + i) % size];
            }
            queue = longer;
            head = 0;
        }
        queue[(head + size++) % queue.length] = node;
    }
}
