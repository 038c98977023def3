package io.edrs.reasoning.english;

import java.util.List;

/**
 * A rule of the grammar.
 *
 * @param right categories (upper case) and words (alternatives split by a bar)
 * @param meaning composed of the meanings of the categories, numbered from 1
 * @param cost how unwelcome the rule is where another fits as well
 */
record Rule(String left, List<String> right, Lambda meaning, double cost) {

    Rule {
        right = List.copyOf(right);
    }

    static boolean category(String symbol) {
        return Character.isUpperCase(symbol.charAt(0));
    }
}
