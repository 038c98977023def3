package io.edrs.reasoning.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The meanings grammar rules compose, as written beside them: {@code (\P (all x (imp (1 x) (P x))))}. */
sealed interface Lambda {

    /** A name bound further out, a child of the rule (its place, counted from 1), or a builtin. */
    record Name(String name) implements Lambda {}

    /** A function of one argument. */
    record Function(String parameter, Lambda body) implements Lambda {}

    /** The head applied to the rest, one after the other. */
    record Apply(List<Lambda> parts) implements Lambda {
        public Apply {
            parts = List.copyOf(parts);
        }
    }

    /** Reads the notation. */
    static Lambda parse(String text) {
        var tokens = new ArrayList<>(List.of(text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")));
        var parsed = parse(tokens);
        if (!tokens.isEmpty()) {
            throw new IllegalArgumentException("Left over in '%s': %s".formatted(text, tokens));
        }
        return parsed;
    }

    private static Lambda parse(List<String> tokens) {
        var first = tokens.removeFirst();
        if (!first.equals("(")) {
            return new Name(first);
        }
        if (tokens.getFirst().startsWith("\\")) {
            var parameter = tokens.removeFirst().substring(1);
            var body = parse(tokens);
            tokens.removeFirst();
            return new Function(parameter, body);
        }
        var parts = new ArrayList<Lambda>();
        while (!tokens.getFirst().equals(")")) {
            parts.add(parse(tokens));
        }
        tokens.removeFirst();
        return new Apply(parts);
    }

    /** What its names stand for outside. */
    record Scope(Map<String, Object> names) {

        Scope with(String name, Object value) {
            var extended = new java.util.HashMap<>(names);
            extended.put(name, value);
            return new Scope(extended);
        }
    }
}
