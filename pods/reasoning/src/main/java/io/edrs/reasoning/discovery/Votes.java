package io.edrs.reasoning.discovery;

/** How surely a variable between two others is their common effect: the share of the sets that separate the two which leave it out. */
interface Votes {

    /** From 0 to 1; above a half it is taken as one. */
    double without(int one, int middle, int other);

    /** By the one set that separated the two first. */
    static Votes first(Separations separations) {
        return (one, middle, other) -> {
            var by = separations.of(one, other);
            return by == null || by.contains(middle) ? 0 : 1;
        };
    }
}
