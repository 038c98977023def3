package io.edrs.reasoning.english;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sentence has spoken of so far, for pronouns, "the such", and the indefinite ones of a condition (Kamp 1981). */
final class Discourse {

    /** Something spoken of, and the nouns it was called by. */
    private record Referent(Term term, Set<String> called) {}

    private static final Set<String> ANYONE = Set.of("person", "thing", "individual", "one");

    /** The indefinite ones of the condition at hand; an empty name closes it against them. */
    private final Deque<List<String>> conditions = new ArrayDeque<>();
    private final List<Referent> referents = new ArrayList<>();
    private final Optional<Term> before;
    private @Nullable List<Formula> held;
    private int variables;

    /** @param before the subject of the sentence before */
    Discourse(Optional<Term> before) {
        this.before = before;
    }

    String variable() {
        variables++;
        return variables <= 3 ? String.valueOf((char) ('w' + variables)) : "x" + (variables - 3);
    }

    void open() {
        conditions.push(new ArrayList<>());
    }

    List<String> close() {
        return conditions.pop();
    }

    /** Takes up an indefinite one into the condition at hand; false outside of conditions. */
    boolean bind(String variable) {
        if (conditions.isEmpty()) {
            return false;
        }
        conditions.peek().add(variable);
        return true;
    }

    /** Inside a negation an indefinite one is nobody in particular. */
    Deque<List<String>> suspend() {
        var suspended = new ArrayDeque<>(conditions);
        conditions.clear();
        return suspended;
    }

    void resume(Deque<List<String>> suspended) {
        conditions.addAll(suspended);
    }

    /** From here on what general subjects are restricted to is kept aside. */
    void hold() {
        held = new ArrayList<>();
    }

    boolean keep(Formula restriction) {
        return held != null && held.add(restriction);
    }

    List<Formula> held() {
        var all = held == null ? List.<Formula>of() : List.copyOf(held);
        held = null;
        return all;
    }

    void mention(Term term, Set<String> called) {
        referents.add(new Referent(term, called));
    }

    /** Where the condition ends, so do its variables. */
    void forget(List<String> variables) {
        referents.removeIf(one -> one.term() instanceof Term.Variable(var name) && variables.contains(name));
    }

    /** The first one spoken of that is no plain name when there is such a one, else the first. */
    Term pronoun() {
        var variable = referents.stream().filter(one -> one.term() instanceof Term.Variable).findFirst();
        return variable.or(() -> referents.stream().findFirst()).map(Referent::term).or(() -> before)
                .orElseThrow(() -> new Unreadable("a pronoun refers to nothing said before"));
    }

    Optional<Term> called(String noun) {
        if (ANYONE.contains(noun)) {
            return referents.reversed().stream().map(Referent::term).filter(Term.Variable.class::isInstance).findFirst();
        }
        return referents.reversed().stream().filter(one -> one.called().contains(noun)).map(Referent::term).findFirst()
                // "The player" is the football player spoken of.
                .or(() -> referents.reversed().stream().filter(one -> one.called().stream().anyMatch(called -> called.endsWith("_" + noun))).map(Referent::term).findFirst());
    }

    Optional<Term> subject() {
        return referents.stream().map(Referent::term).filter(Term.Constant.class::isInstance).findFirst();
    }
}
