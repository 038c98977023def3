package io.edrs.reasoning.english;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the cheapest analysis of a sentence, bottom up, keeping the cheapest edge of each category over the same words (Viterbi). */
final class Chart {

    /** A rule of which some symbols are found. */
    private record Open(Rule rule, int next, int start, int end, double cost, List<Edge> children) {}

    private final Grammar grammar;
    private final List<Token> tokens;
    private final int size;
    private final List<Map<String, Edge>> found = new ArrayList<>();
    private final List<Map<String, List<Edge>>> startingAt = new ArrayList<>();
    private final Deque<Edge> agenda = new ArrayDeque<>();

    Chart(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.size = tokens.size();
        for (var i = 0; i < (size + 1) * (size + 1); i++) {
            found.add(new HashMap<>(4));
        }
        for (var i = 0; i <= size; i++) {
            startingAt.add(new HashMap<>());
        }
    }

    /** The cheapest edge of the category over all words. */
    Optional<Edge> parse(List<Edge> leaves, String goal) {
        for (var i = size - 1; i >= 0; i--) {
            var start = i;
            agenda.add(Edge.leaf(tokens.get(i).lower(), i, i + 1, 0, ""));
            leaves.stream().filter(leaf -> leaf.start() == start).forEach(agenda::add);
            while (!agenda.isEmpty()) {
                enter(agenda.poll());
            }
        }
        return Optional.ofNullable(found.get(size).get(goal));
    }

    private void enter(Edge edge) {
        var cell = found.get(edge.start() * (size + 1) + edge.end());
        var before = cell.get(edge.category());
        if (before != null && before.cost() <= edge.cost()) {
            return;
        }
        cell.put(edge.category(), edge);
        var starting = startingAt.get(edge.start()).computeIfAbsent(edge.category(), key -> new ArrayList<>());
        starting.remove(before);
        starting.add(edge);
        for (var rule : grammar.beginningWith(edge.category())) {
            advance(new Open(rule, 0, edge.start(), edge.start(), rule.cost(), List.of()), edge);
        }
        // Words to the right were done before, so rules that wait for this edge begin left of it and come later,
        // except those of this very start, which begin with it.
    }

    private void advance(Open open, Edge edge) {
        var children = open.children();
        if (Rule.category(open.rule().right().get(open.next()))) {
            children = new ArrayList<>(children);
            children.add(edge);
        }
        var cost = open.cost() + edge.cost();
        if (open.next() + 1 == open.rule().right().size()) {
            agenda.add(new Edge(open.rule().left(), open.start(), edge.end(), cost, open.rule(), List.copyOf(children), null));
            return;
        }
        wait(new Open(open.rule(), open.next() + 1, open.start(), edge.end(), cost, children));
    }

    private void wait(Open open) {
        if (open.end() >= size) {
            return;
        }
        for (var symbol : open.rule().right().get(open.next()).split("\\|")) {
            for (var edge : List.copyOf(startingAt.get(open.end()).getOrDefault(symbol, List.of()))) {
                advance(open, edge);
            }
        }
    }
}
