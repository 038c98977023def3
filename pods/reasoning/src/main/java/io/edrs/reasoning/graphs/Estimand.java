package io.edrs.reasoning.graphs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A quantity of the observed distribution, in terms of which an effect is given. */
public sealed interface Estimand {

    /** The probability of some variables given others; without any, 1. */
    record Probability(List<String> of, List<String> given) implements Estimand {

        public Probability {
            of = List.copyOf(of);
            given = List.copyOf(given);
        }
    }

    /** A product; of nothing, 1. */
    record Product(List<Estimand> factors) implements Estimand {

        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** The sum over all values of some variables. */
    record Sum(List<String> over, Estimand of) implements Estimand {

        public Sum {
            over = List.copyOf(over);
        }
    }

    record Quotient(Estimand numerator, Estimand denominator) implements Estimand {}

    /** The sum, or the term itself when there is nothing to sum over. */
    static Estimand sum(List<String> over, Estimand of) {
        return over.isEmpty() ? of : of instanceof Sum inner && inner.over().stream().noneMatch(over::contains)
                ? new Sum(java.util.stream.Stream.concat(over.stream(), inner.over().stream()).toList(), inner.of()) : new Sum(over, of);
    }

    /** The product, or its only factor. */
    static Estimand product(List<Estimand> factors) {
        return factors.size() == 1 ? factors.getFirst() : new Product(factors);
    }

    /** The variables whose values it depends on. */
    default Set<String> free() {
        var free = new TreeSet<String>();
        switch (this) {
            case Probability(var of, var given) -> {
                free.addAll(of);
                free.addAll(given);
            }
            case Product(var factors) -> factors.forEach(factor -> free.addAll(factor.free()));
            case Sum(var over, var of) -> {
                free.addAll(of.free());
                over.forEach(free::remove);
            }
            case Quotient(var numerator, var denominator) -> {
                free.addAll(numerator.free());
                free.addAll(denominator.free());
            }
        }
        return free;
    }
}
