package io.edrs.reasoning.puzzle;

/** A whole number, known or to be found. */
public sealed interface Amount {

    /** The place of a thing. */
    record Place(String thing) implements Amount {}

    /** A number. */
    record Number(int value) implements Amount {}

    /** Both together. */
    record Sum(Amount left, Amount right) implements Amount {}

    /** The left less the right. */
    record Difference(Amount left, Amount right) implements Amount {}

    /** Without its sign. */
    record Size(Amount of) implements Amount {}
}
