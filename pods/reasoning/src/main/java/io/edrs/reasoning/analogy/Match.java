package io.edrs.reasoning.analogy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs of terms, of the base and of the target, each in one pair only. */
final class Match {

    private final Map<Term, Term> forth = new HashMap<>();
    private final Map<Term, Term> back = new HashMap<>();

    /** Adds the two and everything they are made of; false, and useless from then on, when that contradicts what is there. */
    boolean align(Term base, Term target) {
        if (forth.containsKey(base) || back.containsKey(target)) {
            return target.equals(forth.get(base)) && base.equals(back.get(target));
        }
        var alike = base.arguments().size() == target.arguments().size() && (base.isThing() || base.name().equals(target.name()));
        forth.put(base, target);
        back.put(target, base);
        for (var place = 0; alike && place < base.arguments().size(); place++) {
            alike = align(base.arguments().get(place), target.arguments().get(place));
        }
        return alike;
    }

    boolean agrees(Match other) {
        return other.forth.entrySet().stream().allMatch(pair -> !forth.containsKey(pair.getKey()) && !back.containsKey(pair.getValue())
                || pair.getValue().equals(forth.get(pair.getKey())));
    }

    void add(Match other) {
        forth.putAll(other.forth);
        back.putAll(other.back);
    }

    boolean isPartOf(Match other) {
        return other.forth.entrySet().containsAll(forth.entrySet());
    }

    Map<Term, Term> pairs() {
        return forth;
    }

    /** What corresponds to a term of the base; null where nothing does. */
    Term of(Term base) {
        return forth.get(base);
    }

    Set<String> things() {
        return forth.keySet().stream().filter(Term::isThing).map(Term::name).collect(Collectors.toSet());
    }
}
