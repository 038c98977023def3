package io.edrs.reasoning.induction;

import java.util.List;
import java.util.stream.Collectors;

/** A relation in a rule. @param arguments variables as {@code ?0}, {@code ?1}, … and things by name */
record Literal(String relation, List<String> arguments) {

    static String variable(int number) {
        return "?" + number;
    }

    static boolean isVariable(String argument) {
        return argument.startsWith("?");
    }

    static int number(String variable) {
        return Integer.parseInt(variable.substring(1));
    }

    /** The lowest number of its variables. */
    int first() {
        return arguments.stream().filter(Literal::isVariable).mapToInt(Literal::number).min().orElse(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return relation + arguments.stream().map(argument -> isVariable(argument) ? letter(number(argument)) : argument).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String letter(int number) {
        return number < 3 ? String.valueOf((char) ('X' + number)) : "V" + number;
    }
}
