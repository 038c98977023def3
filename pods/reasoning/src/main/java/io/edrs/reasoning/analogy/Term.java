package io.edrs.reasoning.analogy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A thing, or a relation of terms: {@code sun}, {@code attracts(sun, planet)}, {@code cause(attracts(sun, planet), …)}. */
public record Term(String name, List<Term> arguments) {

    public Term {
        arguments = List.copyOf(arguments);
    }

    /** Whether it is a thing and no relation. */
    public boolean isThing() {
        return arguments.isEmpty();
    }

    /** Whether it says something of one thing alone. */
    boolean isAttribute() {
        return arguments.size() == 1 && arguments.getFirst().isThing();
    }

    /** It and all terms inside it. */
    Set<Term> parts() {
        var parts = new LinkedHashSet<Term>();
        collect(parts);
        return parts;
    }

    private void collect(Set<Term> parts) {
        parts.add(this);
        arguments.forEach(argument -> argument.collect(parts));
    }

    @Override
    public String toString() {
        return isThing() ? name : name + arguments.stream().map(Term::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
